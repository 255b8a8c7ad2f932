import { Alert, Button, Group, Stack } from '@mantine/core';
import { PlugZap } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailboxCheck, ShownCertificate } from '../../../../src-preload/contract/mailbox.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import type { Command } from '../../../api/use-call.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import styles from '../settings-screen.module.css';
import { useSaveSetting } from '../use-save-setting.ts';

interface ConnectionCheckProps {
  readonly mailbox: Settings['mailbox'];
  readonly check: Command<'mailbox.check'>;
}

/** Tries the connection for real, and says what came of it. */
export function ConnectionCheck({ mailbox, check }: ConnectionCheckProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const notices = useNotices();
  const save = useSaveSetting();
  const trust = ({ pem }: ShownCertificate): void => {
    save({ mailbox: { certificate: pem } });
    notices.done(t('checked.trusted'));
    check.reset();
  };
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<PlugZap aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate({}, { onError: notices.failed })}
        >
          {t('settings.check')}
        </Button>
        {mailbox.certificate !== '' && (
          <Button variant="subtle" onClick={() => save({ mailbox: { certificate: '' } })}>
            {t('checked.distrust')}
          </Button>
        )}
      </Group>
      <div role="status">
        {check.data !== undefined && <Outcome check={check.data} folder={mailbox.folder} onTrust={trust} />}
      </div>
    </Stack>
  );
}

interface OutcomeProps {
  readonly check: MailboxCheck;
  readonly folder: string;
  readonly onTrust: (certificate: ShownCertificate) => void;
}

function Outcome({ check, folder, onTrust }: OutcomeProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const { problem, answer, certificate, messages } = check;
  if (problem === null) return <span>{t('checked.works', { folder, count: messages ?? 0 })}</span>;
  return (
    <Alert className={styles['warning'] ?? ''}>
      <Stack gap="sm">
        <span>{t(`problem.${problem}`)}</span>
        {answer !== null && certificate === null && (
          <span className={styles['quiet']} data-selectable>
            {t('checked.answer', { answer })}
          </span>
        )}
        {certificate !== null && <Certificate certificate={certificate} onTrust={onTrust} />}
      </Stack>
    </Alert>
  );
}

function Certificate({
  certificate,
  onTrust,
}: {
  readonly certificate: ShownCertificate;
  readonly onTrust: (certificate: ShownCertificate) => void;
}): ReactElement {
  const { t } = useTranslation('mailbox');
  const formats = useFormats();
  const { subject, issuer, validTo, fingerprint } = certificate;
  return (
    <>
      <span>{t('checked.certificate', { subject, issuer, validTo: formats.date(validTo) })}</span>
      <code className={styles['path']} data-selectable>
        {fingerprint}
      </code>
      <span>{t('checked.compare')}</span>
      <Group>
        <Button variant="default" onClick={() => onTrust(certificate)}>
          {t('checked.trust')}
        </Button>
      </Group>
    </>
  );
}
