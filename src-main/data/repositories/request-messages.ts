import * as z from 'zod';
import type { Selectable } from 'kysely';
import type { MessageContent, RequestMessage } from '../../../src-preload/contract/mailbox.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { Database } from '../open-database.ts';
import type { RequestMessagesTable } from '../tables/mailbox-tables.ts';

export type StoredRequestMessage = Selectable<RequestMessagesTable>;
const strings = z.array(z.string());

/** Adds a message of a request with what was attached to it, in order. Call in a transaction. */
export async function addRequestMessage(
  trx: Database,
  message: Omit<StoredRequestMessage, 'number'>,
  attachments: readonly { readonly documentId: string; readonly filename: string }[],
): Promise<void> {
  await trx.insertInto('request_messages').values(message).execute();
  for (const [position, { documentId, filename }] of attachments.entries()) {
    await trx
      .insertInto('request_message_parts')
      .values({ message: message.id, position, document_id: documentId, filename })
      .execute();
  }
}

export async function findRequestMessage(
  db: Database,
  id: string,
): Promise<StoredRequestMessage | undefined> {
  return db.selectFrom('request_messages').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a document is called that came with a message, or is one; undefined for any other. */
export async function nameInMessages(db: Database, documentId: string): Promise<string | undefined> {
  const part = await db
    .selectFrom('request_message_parts')
    .select('filename')
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (part) return part.filename;
  const message = await findMessageOfDocument(db, documentId);
  return message && safeFilename([message.subject === '' ? 'Messaggio' : message.subject], '.eml');
}

/** The request that these bytes were already filed with, as one of its messages. */
export async function findMessageOfDocument(
  db: Database,
  documentId: string,
): Promise<StoredRequestMessage | undefined> {
  return db
    .selectFrom('request_messages')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('number')
    .executeTakeFirst();
}

/** Replies, receipts and bounces of a request as the window sees them, oldest first. */
export async function loadRequestMessages(db: Database, requestId: string): Promise<RequestMessage[]> {
  const rows = await db
    .selectFrom('request_messages')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('number')
    .execute();
  return Promise.all(rows.map((row) => toRequestMessage(db, row)));
}

/** A stored message as the window sees it. */
export async function toRequestMessage(db: Database, row: StoredRequestMessage): Promise<RequestMessage> {
  const attachments = await db
    .selectFrom('request_message_parts')
    .innerJoin('documents', 'documents.id', 'request_message_parts.document_id')
    .select(['documents.id as documentId', 'filename', 'media_type'])
    .where('message', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    from: row.sender,
    subject: row.subject,
    documentId: row.document_id,
    about: row.about,
    recipients: strings.parse(JSON.parse(row.recipients)),
    automatic: row.automatic === 1,
    seenAt: row.seen_at,
    attachments: attachments.map(({ documentId, filename, media_type: mediaType }) => ({
      documentId,
      filename,
      mediaType: mediaType ?? 'application/octet-stream',
    })),
    treatedAs: row.treated_as,
  };
}

/** The same with its text, to be read. */
export async function toMessageContent(db: Database, row: StoredRequestMessage): Promise<MessageContent> {
  return { ...(await toRequestMessage(db, row)), requestId: row.request_id, text: row.text };
}

export async function markMessageSeen(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('request_messages')
    .set({ seen_at: now.toISOString() })
    .where('id', '=', id)
    .where('seen_at', 'is', null)
    .execute();
}

/** Who calls a request right has seen what came to it. */
export async function markMessagesSeen(db: Database, requestId: string, now: Date): Promise<void> {
  await db
    .updateTable('request_messages')
    .set({ seen_at: now.toISOString() })
    .where('request_id', '=', requestId)
    .where('seen_at', 'is', null)
    .execute();
}

export async function setTreatedAs(db: Database, id: string, requestId: string): Promise<void> {
  await db.updateTable('request_messages').set({ treated_as: requestId }).where('id', '=', id).execute();
}

/** From what matters least to what matters most: of several recipients one failure is what the clerk must know. */
const BY_GRAVITY = ['pec-acceptance', 'pec-delivery', 'bounce', 'pec-failure'] as const;

/** What came back about messages of ours, by their Message-IDs: of several the gravest, of these the newest. */
export async function receiptsOf(
  db: Database,
  messageIds: readonly string[],
): Promise<Map<string, { readonly kind: (typeof BY_GRAVITY)[number]; readonly at: string }>> {
  const rows = await db
    .selectFrom('request_messages')
    .select(['about', 'kind', 'at'])
    .where('about', 'in', messageIds)
    .where('kind', 'in', BY_GRAVITY)
    .orderBy('number')
    .execute();
  const found = new Map<string, { kind: (typeof BY_GRAVITY)[number]; at: string }>();
  for (const kind of BY_GRAVITY) {
    for (const { about, at } of rows.filter((row) => row.kind === kind))
      if (about) found.set(about, { kind, at });
  }
  return found;
}

/** Messages that nobody has looked at and that wait for a person: receipts of what went well do not. */
export async function unseenMessages(db: Database, requestId: string): Promise<StoredRequestMessage[]> {
  return db
    .selectFrom('request_messages')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('seen_at', 'is', null)
    .where('automatic', '=', 0)
    .where('kind', 'in', ['reply', 'pec-failure', 'bounce'])
    .orderBy('number')
    .execute();
}
