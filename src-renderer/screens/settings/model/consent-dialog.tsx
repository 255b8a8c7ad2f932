import { Button, Group, Loader, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelPreview } from '../../../../src-preload/contract/model.ts';
import { failureCode } from '../../../api/call.ts';
import { useGiveConsent, useModelPreview, useModelState } from '../../../api/model.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import styles from './consent-dialog.module.css';

interface ConsentDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Shows the very text that would be sent, and asks whether it may be. */
export function ConsentDialog({ opened, onClose }: ConsentDialogProps): ReactElement {
  const { t } = useTranslation(['settings', 'shared']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title={t('model.consent.title')}
      closeButtonProps={{ 'aria-label': t('shared:action.close') }}
    >
      {opened && <Question onClose={onClose} />}
    </Modal>
  );
}

function Question({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('settings');
  const { data, error } = useModelPreview();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (data === undefined) return <Loader size="sm" />;
  if (data.preview === null) return <p>{t('model.consent.noDocument')}</p>;
  return <Preview preview={data.preview} onClose={onClose} />;
}

function Preview({
  preview,
  onClose,
}: {
  readonly preview: ModelPreview;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('settings');
  const { address, model, masked, hidden, instructions, document } = preview;
  return (
    <>
      <p className={styles['lead']}>
        {t('model.consent.lead', { address, model, filename: visibleText(preview.filename) })}{' '}
        {masked ? t('model.consent.hidden', { count: hidden }) : t('model.consent.notHidden')}
      </p>
      <h3 className={styles['heading']}>{t('model.consent.document')}</h3>
      <pre className={styles['text']} tabIndex={0} data-selectable aria-label={t('model.consent.document')}>
        {visibleText(document)}
      </pre>
      <details className={styles['instructions']}>
        <summary>{t('model.consent.instructions')}</summary>
        <pre className={styles['text']} data-selectable>
          {instructions}
        </pre>
      </details>
      <p className={styles['lead']}>{t('model.consent.promise')}</p>
      <Answer preview={preview} onClose={onClose} />
    </>
  );
}

function Answer({
  preview,
  onClose,
}: {
  readonly preview: ModelPreview;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['settings', 'shared']);
  const notices = useNotices();
  const give = useGiveConsent();
  const { data: state } = useModelState();
  const { address, masked } = preview;
  const agree = (): void =>
    give.mutate(
      { address, masked },
      {
        onSuccess: () => {
          notices.done(t('model.consent.thanks'));
          onClose();
        },
        onError: notices.failed,
      },
    );
  if (state?.consent) {
    return (
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('shared:action.close')}
        </Button>
      </Group>
    );
  }
  return (
    <Group justify="flex-end" mt="md" gap="sm">
      <Button variant="default" onClick={onClose} data-autofocus>
        {t('model.consent.notNow')}
      </Button>
      <Button loading={give.isPending} onClick={agree}>
        {t('model.consent.agree')}
      </Button>
    </Group>
  );
}
