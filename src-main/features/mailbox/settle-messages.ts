import type { ImapConnection } from '../../adapters/mail/imap.ts';
import { settleUids, unsettledUids, type StoredCursor } from '../../data/repositories/mailbox.ts';
import type { MailboxTools } from './mailbox-tools.ts';

/** A server limits the length of a command. */
const MOST_AT_ONCE = 200;

/** Marks or moves the messages that are stored, as the clerk set it; done again after it was broken off. */
export async function settleMessages(
  connection: ImapConnection,
  cursor: StoredCursor,
  { db, settings }: Pick<MailboxTools, 'db' | 'settings'>,
): Promise<void> {
  const place = { mailbox: cursor.mailbox, folder: cursor.folder, uidValidity: cursor.uid_validity };
  const due = await unsettledUids(db, place);
  for (let at = 0; at < due.length; at += MOST_AT_ONCE) {
    const uids = due.slice(at, at + MOST_AT_ONCE);
    const { after, moveTo } = settings();
    if (after === 'mark-read') await connection.markRead(uids);
    else if (after === 'move' && moveTo !== '' && moveTo !== cursor.folder)
      await connection.move(uids, moveTo);
    await settleUids(db, place, uids);
  }
}
