import type { Database } from '../open-database.ts';

/** An insurer that wrote back after what was last sent to it; null: one that is in no address book. */
export interface AnsweredInsurer {
  readonly insurerId: string | null;
  /** When, ISO: the newest of its answers. */
  readonly at: string;
}

/**
 * The insurers that answered a request, and to whom nothing was sent since. An answer is whose message it is about;
 * one that names none is of whoever its sender belongs to. What programs answer by themselves does not count.
 */
export async function insurersThatAnswered(db: Database, requestId: string): Promise<AnsweredInsurer[]> {
  const replies = await db
    .selectFrom('request_messages')
    .select(['about', 'sender', 'at'])
    .where('request_id', '=', requestId)
    .where('kind', '=', 'reply')
    .where('automatic', '=', 0)
    .execute();
  if (replies.length === 0) return [];
  const whose = await lettersToInsurers(db, requestId);
  const people = await knownAddresses(db, requestId);
  const newest = new Map<string | null, string>();
  for (const { about, sender, at } of replies) {
    const letter = about === null ? undefined : whose.get(about);
    const insurerId = letter === undefined ? people.get(addressOf(sender)) : letter.insurerId;
    if (insurerId === undefined || letter?.kind === 'client') continue;
    if (at > (newest.get(insurerId) ?? '')) newest.set(insurerId, at);
  }
  const sent = await lastSent(db, requestId);
  return [...newest]
    .filter(([insurerId, at]) => at > (sent.get(insurerId) ?? ''))
    .map(([insurerId, at]) => ({ insurerId, at }));
}

/** Messages and drafts of a request by their Message-IDs. */
async function lettersToInsurers(db: Database, requestId: string) {
  const columns = ['message_id', 'kind', 'insurer_id'] as const;
  const drafts = await db.selectFrom('drafts').select(columns).where('request_id', '=', requestId).execute();
  const sent = await db.selectFrom('outbox').select(columns).where('request_id', '=', requestId).execute();
  return new Map(
    [...drafts, ...sent].map(({ message_id: id, kind, insurer_id: insurerId }) => [id, { kind, insurerId }]),
  );
}

/** Whose an address is: an insurer's of the address book, or that of whom a letter of the request went to. */
async function knownAddresses(db: Database, requestId: string): Promise<Map<string, string | null>> {
  const contacts = await db.selectFrom('insurer_contacts').select(['email', 'insurer_id']).execute();
  const written = await db
    .selectFrom('outbox_recipients')
    .innerJoin('outbox', 'outbox.id', 'outbox_recipients.outbox_id')
    .select(['outbox_recipients.address as email', 'outbox.insurer_id'])
    .where('outbox.request_id', '=', requestId)
    .where('outbox.kind', '=', 'insurer')
    .where('outbox_recipients.kind', '=', 'to')
    .execute();
  return new Map(
    [...contacts, ...written].map(({ email, insurer_id: id }) => [email.trim().toLowerCase(), id]),
  );
}

async function lastSent(db: Database, requestId: string): Promise<Map<string | null, string>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['insurer_id', ({ fn }) => fn.max('sent_at').as('at')])
    .where('request_id', '=', requestId)
    .where('kind', '=', 'insurer')
    .where('state', '=', 'sent')
    .groupBy('insurer_id')
    .execute();
  return new Map(rows.map(({ insurer_id: id, at }) => [id, at ?? '']));
}

/** The address in `Name <address>`, or the whole. */
function addressOf(sender: string): string {
  return (/<([^<>]+)>\s*$/u.exec(sender)?.[1] ?? sender).trim().toLowerCase();
}
