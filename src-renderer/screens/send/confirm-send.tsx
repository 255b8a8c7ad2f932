import { Button, Group, Modal } from '@mantine/core';
import { Send } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../src-preload/contract/outbox.ts';
import { useSend } from '../../api/outbox.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { draftTitle } from '../request/drafts/draft-title.ts';
import { canSend } from './ready.ts';
import { LetterWarnings } from './letter-warnings.tsx';
import classes from './send.module.css';

interface ConfirmSendProps {
  readonly letters: readonly Letter[];
  readonly onClose: () => void;
}

/** Names once more whom the letters go to and with how much, before they leave: what is sent is not taken back. */
export function ConfirmSend({ letters, onClose }: ConfirmSendProps): ReactElement {
  const { t } = useTranslation('send');
  const { t: shared } = useTranslation();
  const notices = useNotices();
  const send = useSend();
  const count = letters.length;
  const confirm = (): void =>
    send.mutate(
      {
        letters: letters.map(({ draft, message }) => ({
          draftId: draft.id,
          repeats: message?.state === 'sent' ? message.id : null,
        })),
      },
      {
        onSuccess: () => notices.done(t('confirm.queued', { count })),
        onError: notices.failed,
        onSettled: onClose,
      },
    );
  return (
    <Modal
      opened
      size={560}
      title={t('confirm.title', { count })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <ul className={classes['confirmed']}>
        {letters.map((letter) => (
          <li key={letter.draft.id}>
            <ConfirmLine letter={letter} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {shared('action.cancel')}
        </Button>
        <Button
          leftSection={<Send aria-hidden />}
          disabled={!letters.every(canSend)}
          loading={send.isPending}
          onClick={confirm}
          data-autofocus
        >
          {t('send')}
        </Button>
      </Group>
    </Modal>
  );
}

function ConfirmLine({ letter }: { readonly letter: Letter }): ReactElement {
  const { t } = useTranslation('send');
  const { t: words } = useTranslation('insurers');
  const count = letter.attachments.filter(({ included }) => included).length;
  const to = [...letter.to, ...letter.cc].join(', ');
  const attachments = t('confirm.attachments', { count });
  return (
    <>
      <span data-selectable>
        {t('confirm.line', { letter: draftTitle(letter.draft, words), to, attachments })}
      </span>
      {letter.message?.state === 'sent' && <p className={classes['warn']}>{t('confirm.repeat')}</p>}
      <LetterWarnings warnings={letter.warnings} />
    </>
  );
}
