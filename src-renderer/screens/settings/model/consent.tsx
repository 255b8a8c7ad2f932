import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelConsent } from '../../../../src-preload/contract/model.ts';
import { useWithdrawConsent } from '../../../api/model.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import styles from '../settings-screen.module.css';

interface ConsentProps {
  readonly consent: ModelConsent | null;
  readonly onAsk: () => void;
}

/** Whether and when the clerk agreed that texts are sent, and taking it back. */
export function Consent({ consent, onAsk }: ConsentProps): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const formats = useFormats();
  const withdraw = useWithdrawConsent();
  const takeBack = (): void =>
    withdraw.mutate(
      {},
      { onSuccess: () => notices.done(t('model.consent.withdrawn')), onError: notices.failed },
    );
  return (
    <div role="group" aria-label={t('model.consent.label')}>
      <div className={styles['label']}>{t('model.consent.label')}</div>
      <p className={styles['quiet']}>
        {consent === null
          ? t('model.consent.none')
          : t(consent.masked ? 'model.consent.givenMasked' : 'model.consent.given', {
              when: formats.dateTime(consent.givenAt),
              address: consent.address,
            })}
      </p>
      <Group gap="sm" mt="xs">
        <Button variant="default" onClick={onAsk}>
          {t(consent === null ? 'model.consent.ask' : 'model.consent.show')}
        </Button>
        {consent !== null && (
          <Button variant="default" loading={withdraw.isPending} onClick={takeBack}>
            {t('model.consent.withdraw')}
          </Button>
        )}
      </Group>
    </div>
  );
}
