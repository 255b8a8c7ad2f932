import type { Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { MailboxCursorsTable, MailboxMessagesTable } from '../tables/mailbox-tables.ts';

export type StoredCursor = MailboxCursorsTable;
export type StoredMailboxMessage = Selectable<MailboxMessagesTable>;

/** A folder of a mailbox; the keys of what is remembered about it. */
export interface FolderPlace {
  readonly mailbox: string;
  readonly folder: string;
}

/** Up to where a folder was read; undefined for one that never was. */
export async function findCursor(db: Database, place: FolderPlace): Promise<StoredCursor | undefined> {
  return db
    .selectFrom('mailbox_cursors')
    .selectAll()
    .where('mailbox', '=', place.mailbox)
    .where('folder', '=', place.folder)
    .executeTakeFirst();
}

export async function saveCursor(db: Database, cursor: StoredCursor): Promise<void> {
  await db.replaceInto('mailbox_cursors').values(cursor).execute();
}

/**
 * Remembers what became of a message, which nobody has dealt with or which is fetched again. Call in the transaction
 * that stores what came of it. Returns the failed request that stood for it until now.
 */
export async function recordMailboxMessage(
  trx: Database,
  message: StoredMailboxMessage,
): Promise<string | null> {
  const again = await trx
    .deleteFrom('mailbox_messages')
    .where('mailbox', '=', message.mailbox)
    .where('folder', '=', message.folder)
    .where('uid_validity', '=', message.uid_validity)
    .where('uid', '=', message.uid)
    .where('outcome', '=', 'again')
    .returning('request_id')
    .executeTakeFirst();
  await trx.insertInto('mailbox_messages').values(message).execute();
  return again?.request_id ?? null;
}

/** The message that a failed request stands for because it could not be taken in. */
export async function findRefusedMessage(
  db: Database,
  requestId: string,
): Promise<StoredMailboxMessage | undefined> {
  return db
    .selectFrom('mailbox_messages')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('outcome', 'in', ['refused', 'again'])
    .executeTakeFirst();
}

/** Has a message fetched at the next reading of its folder, as if nobody had dealt with it. Call in a transaction. */
export async function fetchMessageAgain(trx: Database, message: StoredMailboxMessage): Promise<void> {
  await trx
    .updateTable('mailbox_messages')
    .set({ outcome: 'again' })
    .where('request_id', '=', message.request_id)
    .where('outcome', '=', 'refused')
    .execute();
  await trx
    .updateTable('mailbox_cursors')
    .set({ next_uid: message.uid })
    .where('mailbox', '=', message.mailbox)
    .where('folder', '=', message.folder)
    .where('uid_validity', '=', message.uid_validity)
    .where('next_uid', '>', message.uid)
    .execute();
}

/** The numbers, from `first` on, of messages that have been dealt with. */
export async function handledUids(
  db: Database,
  place: FolderPlace & { readonly uidValidity: string },
  first: number,
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('mailbox_messages')
    .select('uid')
    .where('mailbox', '=', place.mailbox)
    .where('folder', '=', place.folder)
    .where('uid_validity', '=', place.uidValidity)
    .where('uid', '>=', first)
    .where('outcome', '!=', 'again')
    .execute();
  return new Set(rows.map(({ uid }) => uid));
}

/** What became of these very bytes when they came from the mailbox before, in whatever folder. */
export async function findMailboxMessageBySha256(
  db: Database,
  mailbox: string,
  sha256: string,
): Promise<StoredMailboxMessage | undefined> {
  return db
    .selectFrom('mailbox_messages')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
}

/** The numbers of messages that are stored and still have to be marked or moved. */
export async function unsettledUids(
  db: Database,
  place: FolderPlace & { readonly uidValidity: string },
): Promise<number[]> {
  const rows = await db
    .selectFrom('mailbox_messages')
    .select('uid')
    .where('mailbox', '=', place.mailbox)
    .where('folder', '=', place.folder)
    .where('uid_validity', '=', place.uidValidity)
    .where('settled', '=', 0)
    .orderBy('uid')
    .execute();
  return rows.map(({ uid }) => uid);
}

/** Remembers that messages were marked or moved. */
export async function settleUids(
  db: Database,
  place: FolderPlace & { readonly uidValidity: string },
  uids: readonly number[],
): Promise<void> {
  await db
    .updateTable('mailbox_messages')
    .set({ settled: 1 })
    .where('mailbox', '=', place.mailbox)
    .where('folder', '=', place.folder)
    .where('uid_validity', '=', place.uidValidity)
    .where('uid', 'in', uids)
    .execute();
}

/** How many messages of a folder were seen and left where they are. */
export async function countLeftAlone(db: Database, place: FolderPlace): Promise<number> {
  const { count } = await db
    .selectFrom('mailbox_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mailbox', '=', place.mailbox)
    .where('folder', '=', place.folder)
    .where('outcome', 'in', ['left', 'own'])
    .executeTakeFirstOrThrow();
  return count;
}
