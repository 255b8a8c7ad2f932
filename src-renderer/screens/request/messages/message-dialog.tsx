import { Button, Group, Modal, Stack } from '@mantine/core';
import { Download, FilePlus2, Mail, Paperclip } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageContent, RequestMessage } from '../../../../src-preload/contract/mailbox.ts';
import { failureCode } from '../../../api/call.ts';
import { useOpenDocument, useSaveOriginal } from '../../../api/documents.ts';
import { useMessage, useTreatAsRequest } from '../../../api/mailbox.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import { useNavigation } from '../../../frame/navigation.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from './messages.module.css';

interface MessageDialogProps {
  /** Null: none is read. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** A message to be read: plain text, its attachments as files. */
export function MessageDialog({ id, onClose }: MessageDialogProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const { t: shared } = useTranslation();
  const { data: message, error } = useMessage(id);
  const title = message?.subject === '' ? t('message.noSubject') : (message?.subject ?? '');
  return (
    <Modal
      opened={id !== null}
      onClose={onClose}
      size={680}
      title={visibleText(title)}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {message !== undefined && id !== null && <Message message={message} onClose={onClose} />}
    </Modal>
  );
}

interface MessageProps {
  readonly message: MessageContent;
  readonly onClose: () => void;
}

function Message({ message, onClose }: MessageProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const formats = useFormats();
  const { from, at, recipients, text, attachments } = message;
  return (
    <Stack gap="md">
      <dl className={classes['head']}>
        <Line name={t('message.from')}>{visibleText(from)}</Line>
        <Line name={t('message.at')}>{formats.dateTime(at)}</Line>
        {recipients.length > 0 && <Line name={t('message.recipients')}>{formats.list(recipients)}</Line>}
      </dl>
      <div className={classes['text']} data-selectable>
        {text === '' ? t('message.noText') : text}
      </div>
      {attachments.length > 0 && <Attachments attachments={attachments} />}
      <Actions message={message} onClose={onClose} />
    </Stack>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd data-selectable>{children}</dd>
    </>
  );
}

/** What a program shows and does not run. */
const CAN_OPEN = /^(application\/pdf|image\/(png|jpeg|tiff)|message\/rfc822)$/u;

function Attachments({ attachments }: Pick<RequestMessage, 'attachments'>): ReactElement {
  const { t } = useTranslation('mailbox');
  const notices = useNotices();
  const open = useOpenDocument();
  const save = useSaveOriginal();
  const refused = { onError: notices.failed };
  return (
    <section aria-label={t('message.attachments')}>
      <ul className={classes['list']}>
        {attachments.map(({ documentId, filename, mediaType }) => (
          <li key={documentId}>
            <Group gap="xs" wrap="nowrap">
              <Paperclip aria-hidden />
              <span className={classes['filename']}>{visibleText(filename)}</span>
              {CAN_OPEN.test(mediaType) && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('message.open', { name: filename })}
                  onClick={() => open.mutate({ documentId }, refused)}
                >
                  {t('message.openShort')}
                </Button>
              )}
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<Download aria-hidden />}
                aria-label={t('message.save', { name: filename })}
                onClick={() => save.mutate({ documentId }, refused)}
              >
                {t('message.saveShort')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ message, onClose }: MessageProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const notices = useNotices();
  const open = useOpenDocument();
  const treat = useTreatAsRequest();
  const openRequest = useNavigation((state) => state.openRequest);
  const { id, kind, documentId, treatedAs } = message;
  const show = (requestId: string): void => {
    onClose();
    openRequest(requestId);
  };
  return (
    <Group justify="flex-end" gap="sm">
      <Button
        variant="default"
        leftSection={<Mail aria-hidden />}
        onClick={() => open.mutate({ documentId }, { onError: notices.failed })}
      >
        {t('message.openOriginal')}
      </Button>
      {treatedAs !== null && (
        <Button variant="default" onClick={() => show(treatedAs)}>
          {t('message.openTreated')}
        </Button>
      )}
      {kind === 'reply' && treatedAs === null && (
        <Button
          variant="default"
          leftSection={<FilePlus2 aria-hidden />}
          loading={treat.isPending}
          onClick={() =>
            treat.mutate(
              { id },
              { onSuccess: () => notices.done(t('message.treated')), onError: notices.failed },
            )
          }
        >
          {t('message.treat')}
        </Button>
      )}
    </Group>
  );
}
