import type { SmtpResult } from '../../adapters/mail/smtp.ts';
import type { Database } from '../../data/open-database.ts';
import { addHistory, type NewHistoryEntry } from '../../data/repositories/history.ts';
import {
  answerRecipient,
  changeMessage,
  recipientsOf,
  type StoredMessage,
  type StoredRecipient,
} from '../../data/repositories/outbox.ts';
import { settleAttempt } from './settle-attempt.ts';

/** Stores what an attempt led to, with its line in the history, in one commit. */
export async function recordAttempt(
  db: Database,
  message: StoredMessage,
  recipients: readonly StoredRecipient[],
  result: SmtpResult,
  now: Date,
): Promise<void> {
  const settled = settleAttempt(message, recipients, result, now);
  await db.transaction().execute(async (trx) => {
    await changeMessage(trx, message.id, ['sending'], settled.message);
    for (const recipient of settled.recipients) await answerRecipient(trx, recipient);
    const event = eventOf(settled.message.state, settled.message.problem);
    if (event === null || message.request_id === null) return;
    const after = settled.recipients.length > 0 ? settled.recipients : recipients;
    await addHistory(
      trx,
      message.request_id,
      { actor: 'engine', ...event, detail: detail(after, event) },
      now,
    );
  });
}

/** The line for a message that was being sent when the program ended. */
export async function recordDoubt(db: Database, message: StoredMessage, now: Date): Promise<void> {
  if (message.request_id === null) return;
  const recipients = await recipientsOf(db, [message.id]);
  const detail = { to: shownAddresses(recipients), problem: 'no-answer' };
  await addHistory(db, message.request_id, { actor: 'engine', event: 'send-failed', detail }, now);
}

/** Whom a message is for, as the history names them; the office's own hidden copy is no recipient. */
export function shownAddresses(recipients: readonly Pick<StoredRecipient, 'address' | 'kind'>[]): string {
  return recipients
    .filter(({ kind }) => kind !== 'bcc')
    .map(({ address }) => address)
    .join(', ');
}

type Event = Pick<NewHistoryEntry, 'event'> & { readonly problem: string | null };

/** An attempt after which the message still waits is no news. */
function eventOf(state: StoredMessage['state'], problem: string | null): Event | null {
  if (state === 'sent') return { event: 'sent', problem: null };
  return state === 'failed' || state === 'unsure' ? { event: 'send-failed', problem } : null;
}

function detail(recipients: readonly StoredRecipient[], { event, problem }: Event): Record<string, string> {
  const refused = recipients.filter(({ state }) => state === 'refused');
  return {
    to: shownAddresses(recipients),
    ...(problem === null ? {} : { problem }),
    ...(event === 'sent' && refused.length > 0 ? { refused: shownAddresses(refused) } : {}),
  };
}
