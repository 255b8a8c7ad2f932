import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxMessage } from '../../../src-preload/contract/outbox.ts';
import { useMessagesOfRequest } from '../../api/outbox.ts';
import { MessageBadge } from '../../components/message-badge.tsx';
import { MessageState } from '../../components/message-state.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import classes from './request.module.css';

/** The messages of the request that were sent or are on their way, newest first; nothing while there are none. */
export function SentSection({ requestId }: { readonly requestId: string }): ReactElement | null {
  const { t } = useTranslation('send');
  const messages = useShownMessages(requestId);
  if (messages.length === 0) return null;
  return (
    <OutcomeSection title={t('section')} count={messages.length}>
      <ul className={classes['items']}>
        {messages.toReversed().map((message) => (
          <li key={message.id}>
            <article aria-label={message.subject} className={classes['sentMessage']}>
              <span data-selectable>{addressesOf(message)}</span>
              <MessageState message={message} />
            </article>
          </li>
        ))}
      </ul>
    </OutcomeSection>
  );
}

/** How sending stands for the request as a whole: by the message that most needs the clerk. */
export function SentBadge({ requestId }: { readonly requestId: string }): ReactElement | null {
  const messages = useShownMessages(requestId);
  const order = ['unsure', 'failed', 'sending', 'waiting', 'sent'] as const;
  const state = order.find((each) => messages.some((message) => message.state === each));
  return state === undefined ? null : <MessageBadge state={state} />;
}

function useShownMessages(requestId: string): readonly OutboxMessage[] {
  const { data } = useMessagesOfRequest(requestId);
  return (data?.messages ?? []).filter(({ state }) => state !== 'cancelled');
}

function addressesOf({ recipients }: OutboxMessage): string {
  return recipients
    .filter(({ kind }) => kind !== 'bcc')
    .map(({ address }) => address)
    .join(', ');
}
