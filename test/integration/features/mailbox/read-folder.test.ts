import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../../src-preload/contract/settings.ts';
import { ImapError, type ImapConnection, type MessageHead } from '../../../../src-main/adapters/mail/imap.ts';
import { readFolder } from '../../../../src-main/features/mailbox/read-folder.ts';
import { noTelemetry } from '../../../../src-main/core/metrics/telemetry.ts';
import type { MailboxTools } from '../../../../src-main/features/mailbox/mailbox-tools.ts';
import { silentLog } from '../../../helpers/silent-log.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const PLACE = { mailbox: 'ufficio@posta.example', folder: 'INBOX' };

const head = (uid: number): MessageHead => ({
  uid,
  sizeBytes: 100,
  messageId: `${uid}@posta.example`,
  subject: `Messaggio ${uid}`,
  receivedAt: new Date(),
});

/** A folder of three messages in which fetching the second one fails so. */
function office(fails: () => Error) {
  const db = temporaryDatabase();
  const taken: string[] = [];
  const refused: string[] = [];
  const marked: number[] = [];
  const connection: ImapConnection = {
    folders: async () => [],
    open: async () => ({ uidValidity: '1', nextUid: 4, messages: 3 }),
    headsFrom: async (uid) => [1, 2, 3].filter((each) => each >= uid).map(head),
    headsSince: async () => [1, 2, 3].map(head),
    fetch: async (uid, path) => {
      if (uid === 2) throw fails();
      await writeFile(path, 'Subject: x\r\n\r\n');
      return { sha256: `sha-${uid}`, sizeBytes: 14 };
    },
    markRead: async (uids) => void marked.push(...uids),
    move: async () => undefined,
    news: async () => undefined,
    close: async () => undefined,
  };
  const settings = settingsSchema.parse({ mailbox: { after: 'mark-read', startDays: 7 } }).mailbox;
  const tools: MailboxTools = {
    db,
    settings: () => settings,
    incomingFolder: temporaryFolder(),
    take: async ({ name, alongside }) => {
      await alongside(db, { outcome: 'request', requestId: null });
      taken.push(name);
    },
    refuse: async ({ name, alongside }) => {
      await alongside(db, { outcome: 'refused', requestId: null });
      refused.push(name);
    },
    requestChanged: () => undefined,
    now: () => new Date(),
    telemetry: noTelemetry(),
    log: silentLog,
  };
  const attempts = { failed: new Map<string, number>() };
  const read = () => readFolder(connection, PLACE, tools, { attempts, onWaiting: () => undefined });
  const cursor = async () =>
    (await db.selectFrom('mailbox_cursors').selectAll().executeTakeFirst())?.next_uid;
  return { read, taken, refused, marked, cursor };
}

describe('reading a folder', () => {
  it('is not held up by one message: it is tried three times, then told and passed over', async () => {
    const { read, taken, refused, marked, cursor } = office(() => new ImapError('server-error', 'NO'));
    await read();
    expect(taken).toEqual(['Messaggio 1.eml', 'Messaggio 3.eml']);
    expect(marked).toEqual([1, 3]);
    expect(await cursor()).toBe(2);
    await read();
    expect(refused).toEqual([]);
    await read();
    expect(refused).toEqual(['Messaggio 2.eml']);
    expect(taken).toHaveLength(2);
    expect(marked).toEqual([1, 3]);
    // The third one is known by its row.
    expect(await cursor()).toBe(3);
  });

  it.each([
    ['the connection', () => new ImapError('interrupted', null)],
    ['the disk', () => Object.assign(new Error('no space'), { code: 'ENOSPC' })],
  ])('blames no message for %s, and goes on at the same place', async (_name, fails) => {
    const { read, taken, refused, cursor } = office(fails);
    for (let round = 0; round < 4; round += 1) await expect(read()).rejects.toThrow();
    expect(taken).toEqual(['Messaggio 1.eml']);
    expect(refused).toEqual([]);
    expect(await cursor()).toBe(1);
  });
});
