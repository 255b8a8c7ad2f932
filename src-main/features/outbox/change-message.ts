import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../../data/open-database.ts';
import { addHistory, type NewHistoryEntry } from '../../data/repositories/history.ts';
import {
  answerRecipient,
  askRefusedAgain,
  changeMessage,
  findMessage,
  recipientsOf,
  type StoredMessage,
} from '../../data/repositories/outbox.ts';
import { shownAddresses } from './record-attempt.ts';

/** What the clerk does to a message; `conflict` when it is no longer in a state for it. */
interface ChangeParts {
  readonly db: Database;
  readonly now: () => Date;
  readonly clerk: string | null;
}

/** At its first attempt again: a day of attempts is ahead of it. */
const AFRESH = { state: 'waiting', problem: null, answer: null, next_try_at: null, attempts: 1 } as const;

/** Tries again at once what failed or waits for its time. */
export async function retryMessage(id: string, { db }: ChangeParts): Promise<StoredMessage> {
  const message = await messageOrRefuse(db, id);
  await db.transaction().execute(async (trx) => {
    const changed =
      (await changeMessage(trx, id, ['failed'], AFRESH)) ||
      (await changeMessage(trx, id, ['waiting'], { next_try_at: null }));
    if (!changed) refuse();
    await askRefusedAgain(trx, id);
  });
  return { ...message, state: 'waiting' };
}

/** Takes back what waits, and puts away what failed. What some have already counts as sent to them. */
export async function cancelMessage(id: string, parts: ChangeParts): Promise<StoredMessage> {
  const { db, now } = parts;
  const message = await messageOrRefuse(db, id);
  const recipients = await recipientsOf(db, [id]);
  const some = recipients.some(({ state }) => state === 'accepted');
  await db.transaction().execute(async (trx) => {
    const change = some
      ? ({ state: 'sent', problem: 'recipients-refused', sent_at: now().toISOString() } as const)
      : ({ state: 'cancelled' } as const);
    if (!(await changeMessage(trx, id, ['waiting', 'failed'], { ...change, next_try_at: null }))) refuse();
    for (const each of recipients)
      if (each.state === 'waiting') await answerRecipient(trx, { ...each, state: 'refused' });
    await note(trx, message, { event: 'send-cancelled' }, parts);
  });
  return message;
}

/** Ends the doubt about a message as the clerk found it in the sent mail. The Message-ID stays the same. */
export async function settleMessage(
  id: string,
  outcome: 'sent' | 'send-again',
  parts: ChangeParts,
): Promise<StoredMessage> {
  const { db, now } = parts;
  const message = await messageOrRefuse(db, id);
  await db.transaction().execute(async (trx) => {
    const sent = { state: 'sent', problem: null, sent_at: now().toISOString() } as const;
    if (!(await changeMessage(trx, id, ['unsure'], outcome === 'sent' ? sent : AFRESH))) refuse();
    if (outcome === 'send-again') return note(trx, message, { event: 'queued' }, parts);
    for (const each of await recipientsOf(trx, [id]))
      if (each.state === 'waiting') await answerRecipient(trx, { ...each, state: 'accepted' });
    await note(trx, message, { event: 'sent', marked: 'true' }, parts);
  });
  return message;
}

async function messageOrRefuse(db: Database, id: string): Promise<StoredMessage> {
  const message = await findMessage(db, id);
  if (!message) throw new BrokerFlowError('not-found', 'No such message');
  return message;
}

function refuse(): never {
  throw new BrokerFlowError('conflict', 'The message is in another state by now');
}

async function note(
  trx: Database,
  message: StoredMessage,
  { event, ...detail }: Pick<NewHistoryEntry, 'event'> & { readonly marked?: string },
  { now, clerk }: ChangeParts,
): Promise<void> {
  if (message.request_id === null) return;
  const to = shownAddresses(await recipientsOf(trx, [message.id]));
  const entry = { actor: 'clerk', who: clerk, event, detail: { to, ...detail } } as const;
  await addHistory(trx, message.request_id, entry, now());
}
