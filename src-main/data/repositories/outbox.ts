import * as z from 'zod';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { MessageState, OutboxMessage, Recipient } from '../../../src-preload/contract/outbox.ts';
import type { Database } from '../open-database.ts';
import type { OutboxRecipientsTable, OutboxTable } from '../tables/outbox-tables.ts';
import { receiptsOf } from './request-messages.ts';

export type StoredMessage = Selectable<OutboxTable>;
export type StoredRecipient = OutboxRecipientsTable;
const strings = z.array(z.string());

/** States in which a message still has to go out, or needs the clerk. */
const OPEN_STATES = ['waiting', 'sending', 'unsure', 'failed'] as const satisfies readonly MessageState[];

/** Puts a message into the outbox, at its end. Call in a transaction. */
export async function addMessage(
  trx: Database,
  message: Insertable<OutboxTable>,
  recipients: readonly Pick<StoredRecipient, 'address' | 'kind'>[],
): Promise<void> {
  await trx.insertInto('outbox').values(message).execute();
  await trx
    .insertInto('outbox_recipients')
    .values(
      recipients.map(({ address, kind }, position) => ({
        outbox_id: message.id,
        position,
        address,
        kind,
        state: 'waiting' as const,
        answer: null,
      })),
    )
    .execute();
}

export async function findMessage(db: Database, id: string): Promise<StoredMessage | undefined> {
  return db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
}

/** All messages of a request, oldest first. */
export async function messagesOfRequest(db: Database, requestId: string): Promise<StoredMessage[]> {
  return db.selectFrom('outbox').selectAll().where('request_id', '=', requestId).orderBy('number').execute();
}

/** All messages about a policy, oldest first. */
export async function messagesOfPolicy(db: Database, policyId: string): Promise<StoredMessage[]> {
  return db.selectFrom('outbox').selectAll().where('policy_id', '=', policyId).orderBy('number').execute();
}

/** The message with this Message-ID (without angle brackets) that left, or may have left, this machine. */
export async function findSentByMessageId(
  db: Database,
  messageId: string,
): Promise<StoredMessage | undefined> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('attempts', '>', 0)
    .executeTakeFirst();
}

/** The first in order that waits and whose time has come. */
export async function nextDue(db: Database, now: Date): Promise<StoredMessage | undefined> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where((where) =>
      where.or([where('next_try_at', 'is', null), where('next_try_at', '<=', now.toISOString())]),
    )
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

/** When the next waiting message has its turn: null for at once, undefined when none waits. */
export async function nextTurn(db: Database): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('next_try_at')
    .where('state', '=', 'waiting')
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : row.next_try_at;
}

/** Changes a message that is in one of these states; false when it is not. */
export async function changeMessage(
  db: Database,
  id: string,
  from: readonly MessageState[],
  change: Updateable<OutboxTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was being sent when the program broke off may have arrived: nobody knows. Returns what was found so. */
export async function doubtUnfinished(db: Database): Promise<StoredMessage[]> {
  return db
    .updateTable('outbox')
    .set({ state: 'unsure', problem: 'no-answer', next_try_at: null })
    .where('state', '=', 'sending')
    .returningAll()
    .execute();
}

/** Everything that waits is tried at the next opportunity, whatever was planned. */
export async function hurryWaiting(db: Database): Promise<void> {
  await db.updateTable('outbox').set({ next_try_at: null }).where('state', '=', 'waiting').execute();
}

export async function recipientsOf(db: Database, ids: readonly string[]): Promise<StoredRecipient[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('outbox_recipients')
    .selectAll()
    .where('outbox_id', 'in', ids)
    .orderBy('outbox_id')
    .orderBy('position')
    .execute();
}

/** Keeps how one recipient was answered. */
export async function answerRecipient(
  db: Database,
  { outbox_id: id, position, state, answer }: StoredRecipient,
): Promise<void> {
  await db
    .updateTable('outbox_recipients')
    .set({ state, answer })
    .where('outbox_id', '=', id)
    .where('position', '=', position)
    .execute();
}

/** Recipients that were refused wait again, as for a retry by hand. Those that have the message are left alone. */
export async function askRefusedAgain(db: Database, id: string): Promise<void> {
  await db
    .updateTable('outbox_recipients')
    .set({ state: 'waiting', answer: null })
    .where('outbox_id', '=', id)
    .where('state', '=', 'refused')
    .execute();
}

/** How many messages are in each state. */
export async function countMessages(db: Database): Promise<Map<MessageState, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('state', 'in', OPEN_STATES)
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** One page of what is on its way or needs the clerk, in the order of sending; or of what was sent, newest first. */
export async function listMessages(
  db: Database,
  { done, offset, limit }: { readonly done: boolean; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: StoredMessage[] }> {
  const states: readonly MessageState[] = done ? ['sent'] : OPEN_STATES;
  const select = db.selectFrom('outbox').where('state', 'in', states);
  const { total } = await select
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await select
    .selectAll()
    .orderBy('number', done ? 'desc' : 'asc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, rows };
}

/** Messages as the window sees them (no path), in the order given. */
export async function toOutboxMessages(
  db: Database,
  rows: readonly StoredMessage[],
): Promise<OutboxMessage[]> {
  if (rows.length === 0) return [];
  const recipients = await recipientsOf(
    db,
    rows.map((row) => row.id),
  );
  const clients = await db
    .selectFrom('requests')
    .select(['id', 'client_name'])
    .where('id', 'in', [...new Set(rows.flatMap((row) => row.request_id ?? []))])
    .execute();
  const holders = await db
    .selectFrom('policies')
    .innerJoin('clients', 'clients.id', 'policies.client_id')
    .select(['policies.id', 'clients.company as client_name'])
    .where(
      'policies.id',
      'in',
      rows.flatMap((row) => row.policy_id ?? []),
    )
    .execute();
  const insurers = await db
    .selectFrom('insurers')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      rows.flatMap((row) => row.insurer_id ?? []),
    )
    .execute();
  const receipts = await receiptsOf(
    db,
    rows.map((row) => row.message_id),
  );
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    policyId: row.policy_id,
    clientName:
      [...clients, ...holders].find(({ id }) => id === (row.request_id ?? row.policy_id))?.client_name ??
      null,
    purpose: row.purpose,
    insurer: insurers.find(({ id }) => id === row.insurer_id) ?? null,
    subject: row.subject,
    recipients: recipients.filter((recipient) => recipient.outbox_id === row.id).map(toRecipient),
    attachments: strings.parse(JSON.parse(row.attachments)),
    state: row.state,
    problem: row.problem,
    answer: row.answer,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    receipt: receipts.get(row.message_id) ?? null,
  }));
}

function toRecipient({ address, kind, state, answer }: StoredRecipient): Recipient {
  return { address, kind, state, answer };
}
