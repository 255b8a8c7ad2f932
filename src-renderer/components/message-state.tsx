import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxMessage } from '../../src-preload/contract/outbox.ts';
import { useCancelMessage, useRetryMessage, useSettleMessage } from '../api/outbox.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { MessageBadge } from './message-badge.tsx';
import { ReceiptBadge } from './receipt-badge.tsx';
import styles from './message-state.module.css';
import { useNotices } from './use-notices.tsx';

/** How a message stands, why, in whose words, and what the clerk can do about it. */
export function MessageState({ message }: { readonly message: OutboxMessage }): ReactElement {
  return (
    <div className={styles['state']} data-state={message.state}>
      <StateLine message={message} />
      <Reason message={message} />
      <MessageActions message={message} />
    </div>
  );
}

function StateLine({ message }: { readonly message: OutboxMessage }): ReactElement {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const { state, sentAt, nextTryAt } = message;
  return (
    <p className={styles['line']}>
      <MessageBadge state={state} />
      {state === 'sent' && sentAt !== null && (
        <span className={styles['quiet']}>{formats.dateTime(sentAt)}</span>
      )}
      {state === 'waiting' && nextTryAt !== null && (
        <span className={styles['quiet']}>{t('nextTry', { time: formats.time(nextTryAt) })}</span>
      )}
      {message.receipt !== null && <ReceiptBadge receipt={message.receipt} />}
    </p>
  );
}

/** Why it stands so. The server's own words are shown where it turned something down. */
function Reason({ message }: { readonly message: OutboxMessage }): ReactElement | null {
  const { t } = useTranslation('send');
  const { state, problem, answer, recipients } = message;
  const refused = recipients.filter((each) => each.state === 'refused' && each.kind !== 'bcc');
  if (state === 'cancelled' || (problem === null && refused.length === 0)) return null;
  const words = refused[0]?.answer ?? answer;
  return (
    <div className={styles['reason']}>
      {state === 'unsure' ? (
        <p>
          <strong>{t('doubt.title')}.</strong> {t('doubt.help')}
        </p>
      ) : (
        problem !== null && <p>{t(`problem.${problem}`)}</p>
      )}
      {refused.length > 0 && state !== 'failed' && (
        <p>{t('refused', { addresses: refused.map(({ address }) => address).join(', ') })}</p>
      )}
      {words !== null && (
        <p className={styles['quiet']} data-selectable>
          {t('serverSays', { answer: words })}
        </p>
      )}
    </div>
  );
}

function MessageActions({ message }: { readonly message: OutboxMessage }): ReactElement | null {
  const { t } = useTranslation('send');
  const notices = useNotices();
  const retry = useRetryMessage();
  const cancel = useCancelMessage();
  const settle = useSettleMessage();
  const { id, state } = message;
  const refused = { onError: notices.failed };
  const said = (sentence: string) => ({ ...refused, onSuccess: () => notices.done(sentence) });
  if (state === 'unsure') {
    return (
      <div className={styles['actions']}>
        <Button
          size="xs"
          variant="default"
          onClick={() => settle.mutate({ id, outcome: 'sent' }, said(t('doubt.marked')))}
        >
          {t('doubt.sent')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => settle.mutate({ id, outcome: 'send-again' }, refused)}
        >
          {t('doubt.again')}
        </Button>
      </div>
    );
  }
  if (state !== 'waiting' && state !== 'failed') return null;
  const mayRetry = state === 'failed' || message.nextTryAt !== null;
  return (
    <div className={styles['actions']}>
      {mayRetry && (
        <Button
          size="xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => retry.mutate({ id }, refused)}
        >
          {t('retry')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => cancel.mutate({ id }, said(t('cancelled')))}>
        {t(state === 'failed' ? 'dismiss' : 'cancel')}
      </Button>
    </div>
  );
}
