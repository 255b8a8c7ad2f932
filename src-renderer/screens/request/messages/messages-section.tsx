import { CircleAlert, CircleCheck, MailOpen, Reply, type LucideIcon } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageKind, RequestMessage } from '../../../../src-preload/contract/mailbox.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { MessageDialog } from './message-dialog.tsx';
import classes from './messages.module.css';

const ICONS: Readonly<Record<MessageKind, LucideIcon>> = {
  reply: Reply,
  'pec-acceptance': CircleCheck,
  'pec-delivery': CircleCheck,
  'pec-failure': CircleAlert,
  bounce: CircleAlert,
};

/** Replies, receipts and bounces that belong to the request, the newest first; each can be read. */
export function MessagesSection({
  messages,
}: {
  readonly messages: readonly RequestMessage[];
}): ReactElement {
  const [read, setRead] = useState<string | null>(null);
  return (
    <>
      <ul className={classes['list']}>
        {messages.toReversed().map((message) => (
          <li key={message.id}>
            <MessageLine message={message} onRead={() => setRead(message.id)} />
          </li>
        ))}
      </ul>
      <MessageDialog id={read} onClose={() => setRead(null)} />
    </>
  );
}

interface MessageLineProps {
  readonly message: RequestMessage;
  readonly onRead: () => void;
}

function MessageLine({ message, onRead }: MessageLineProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const formats = useFormats();
  const { kind, from, subject, at, recipients, automatic, seenAt, attachments } = message;
  const Icon = seenAt === null && kind === 'reply' ? ICONS[kind] : kind === 'reply' ? MailOpen : ICONS[kind];
  const state = automatic ? t('message.automatic') : t(`message.kind.${kind}`);
  const shown = subject === '' ? t('message.noSubject') : subject;
  const isBad = kind === 'pec-failure' || kind === 'bounce';
  return (
    <button
      type="button"
      className={classes['line']}
      data-bad={isBad}
      data-new={seenAt === null}
      title={shown}
      onClick={onRead}
    >
      <Icon aria-hidden />
      <span className={classes['words']}>
        <span className={classes['state']}>
          {t('message.stateAt', { state, when: formats.dateTime(at) })}
          {seenAt === null && <span className={classes['new']}>{t('message.new')}</span>}
        </span>
        <span className={classes['who']}>{kind === 'reply' ? from : formats.list(recipients)}</span>
        {kind === 'reply' && (
          <span className={classes['who']}>
            {[shown, ...attachments.map((part) => part.filename)].join(' · ')}
          </span>
        )}
      </span>
    </button>
  );
}
