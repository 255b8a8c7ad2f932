import type { ImapConnection, MessageHead, OpenedFolder } from '../../adapters/mail/imap.ts';
import {
  findCursor,
  handledUids,
  saveCursor,
  type FolderPlace,
  type StoredCursor,
} from '../../data/repositories/mailbox.ts';
import type { MailboxTools } from './mailbox-tools.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The server's clock need not be ours. */
const CLOCK_MS = 5 * 60 * 1000;

/**
 * Up to where a folder was read. One that is read for the first time begins where the clerk said: now, or days ago.
 * With another UIDVALIDITY it is read again from that day on; what is known by its bytes is not taken twice.
 */
export async function currentCursor(
  place: FolderPlace,
  opened: OpenedFolder,
  { db, settings, now }: Pick<MailboxTools, 'db' | 'settings' | 'now'>,
): Promise<StoredCursor> {
  const stored = await findCursor(db, place);
  if (stored?.uid_validity === opened.uidValidity) return stored;
  const { startDays } = settings();
  const since = stored?.since ?? new Date(now().getTime() - startDays * DAY_MS - CLOCK_MS).toISOString();
  const isFirst = stored === undefined && startDays === 0;
  const cursor = {
    ...place,
    uid_validity: opened.uidValidity,
    next_uid: isFirst ? opened.nextUid : 1,
    since,
    updated_at: now().toISOString(),
  };
  await saveCursor(db, cursor);
  return cursor;
}

/** The messages that nobody has dealt with yet, in order. */
export async function newMessages(
  connection: ImapConnection,
  cursor: StoredCursor,
  { db }: Pick<MailboxTools, 'db'>,
): Promise<readonly MessageHead[]> {
  const since = new Date(cursor.since);
  const heads =
    cursor.next_uid > 1
      ? await connection.headsFrom(cursor.next_uid)
      : (await connection.headsSince(dayBefore(since))).filter(
          ({ receivedAt }) => receivedAt === null || receivedAt >= since,
        );
  const handled = await handledUids(
    db,
    { mailbox: cursor.mailbox, folder: cursor.folder, uidValidity: cursor.uid_validity },
    cursor.next_uid,
  );
  return heads.filter(({ uid }) => !handled.has(uid));
}

/** A search knows days alone, in the server's own zone (RFC 3501, 6.4.4). */
function dayBefore(moment: Date): Date {
  return new Date(moment.getTime() - DAY_MS);
}
