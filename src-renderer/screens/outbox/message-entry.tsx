import { Button } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxMessage } from '../../../src-preload/contract/outbox.ts';
import { MessageState } from '../../components/message-state.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './outbox.module.css';

/** One message: for which request, to whom, about what, and how it stands. */
export function MessageEntry({ message }: { readonly message: OutboxMessage }): ReactElement {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const openRequest = useNavigation((state) => state.openRequest);
  const openSend = useNavigation((state) => state.openSend);
  const go = useNavigation((state) => state.go);
  const { clientName, recipients, subject, attachments, attempts, requestId } = message;
  const to = recipients.filter(({ kind }) => kind !== 'bcc').map(({ address }) => address);
  return (
    <article className={classes['entry']} aria-label={subject}>
      <div className={classes['facts']}>
        <p className={classes['head']}>
          <button
            type="button"
            className={classes['client']}
            onClick={() => (requestId === null ? go('deadlines') : openRequest(requestId))}
          >
            {clientName === null ? t('outbox.noClient') : visibleText(clientName)}
          </button>
          <RelativeTime at={message.createdAt} />
          {attempts > 1 && (
            <span className={classes['quiet']}>{t('outbox.attempts', { count: attempts })}</span>
          )}
        </p>
        <p className={classes['subject']} data-selectable>
          {subject}
        </p>
        <p className={classes['quiet']} data-selectable>
          {to.join(', ')}
          {attachments.length > 0 && (
            <span className={classes['attached']} title={attachments.join('\n')}>
              <Paperclip aria-hidden /> {formats.number(attachments.length)}
            </span>
          )}
        </p>
        {message.state === 'failed' && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => (requestId === null ? go('deadlines') : openSend(requestId))}
          >
            {t('outbox.openLetter')}
          </Button>
        )}
      </div>
      <MessageState message={message} />
    </article>
  );
}
