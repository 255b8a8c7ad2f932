import type { Database } from '../open-database.ts';
import { findSentByMessageId } from './outbox.ts';

/** The request that one of our messages belongs to. */
export interface MessageLink {
  readonly requestId: string;
  /** The Message-ID of our message, without angle brackets; null when only a reference in the subject led there. */
  readonly about: string | null;
}

/** More ids than this nobody follows: a thread names the latest messages last. */
const MOST_IDS = 200;

/**
 * The request that one of these Message-IDs belongs to: of a message that was sent, of a draft (sent by another
 * program), or under which certified mail carried it. The last ones count first: they are the latest of a thread.
 */
export async function findLinkByMessageIds(
  db: Database,
  messageIds: readonly string[],
): Promise<MessageLink | null> {
  for (const messageId of messageIds.slice(-MOST_IDS).toReversed()) {
    const link = await findLink(db, messageId);
    if (link) return link;
  }
  return null;
}

async function findLink(db: Database, messageId: string): Promise<MessageLink | null> {
  const sent = await findSentByMessageId(db, messageId);
  const requestId = sent && (sent.request_id ?? (await requestOfPolicy(db, sent.policy_id)));
  if (requestId) return { requestId, about: messageId };
  const draft = await db
    .selectFrom('drafts')
    .select('request_id')
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  if (draft) return { requestId: draft.request_id, about: messageId };
  const certified = await db
    .selectFrom('request_messages')
    .select(['request_id', 'about'])
    .where('certified_id', '=', messageId)
    .executeTakeFirst();
  return certified ? { requestId: certified.request_id, about: certified.about } : null;
}

/** The request that names a policy; null for one that a clerk wrote. */
async function requestOfPolicy(db: Database, policyId: string | null): Promise<string | null> {
  if (policyId === null) return null;
  const row = await db
    .selectFrom('policies')
    .select('request_id')
    .where('id', '=', policyId)
    .executeTakeFirst();
  return row?.request_id ?? null;
}

/** The request whose id begins so (eight hexadecimal digits); null when there is none, or more than one. */
export async function findLinkByReference(db: Database, reference: string): Promise<MessageLink | null> {
  const beginning = reference.toLowerCase();
  const rows = await db
    .selectFrom('requests')
    .select('id')
    .where('id', '>=', `${beginning}-`)
    .where('id', '<', `${beginning}.`)
    .limit(2)
    .execute();
  const [only] = rows;
  return only && rows.length === 1 ? { requestId: only.id, about: null } : null;
}
