import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ImapError, type ImapConnection, type MessageHead } from '../../adapters/mail/imap.ts';
import type { Database } from '../../data/open-database.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { updateRequest } from '../../data/repositories/requests.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { storageCode } from '../../core/storage-error.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { timed } from '../../core/metrics/timed.ts';
import {
  findMailboxMessageBySha256,
  recordMailboxMessage,
  saveCursor,
  type FolderPlace,
  type StoredCursor,
} from '../../data/repositories/mailbox.ts';
import type { MailboxOutcome } from '../../data/tables/mailbox-tables.ts';
import { currentCursor, newMessages } from './folder-cursor.ts';
import type { ArrivingMessage, MailboxTools } from './mailbox-tools.ts';
import { settleMessages } from './settle-messages.ts';

/** So often a message may fail before it is told to the clerk and passed over. */
const MOST_ATTEMPTS = 3;
/** So many are stored before they are marked or moved, unless the folder is read to its end before. */
const SETTLED_TOGETHER = 25;

/** What one reading goes on with from the one before: it lives as long as the watch. */
export interface Attempts {
  /** How often a message failed, by its place. */
  readonly failed: Map<string, number>;
}

/**
 * Reads a folder to its end: every message that nobody has dealt with is taken in, stored with the record that it was,
 * and only then marked or moved. Broken off at any point, the next reading goes on there.
 * @throws ImapError when the connection or the server fails; BrokerFlowError for the disk
 */
export async function readFolder(
  connection: ImapConnection,
  place: FolderPlace,
  tools: MailboxTools,
  progress: { readonly attempts: Attempts; readonly onWaiting: (count: number) => void },
): Promise<void> {
  const cursor = await currentCursor(place, await connection.open(place.folder), tools);
  await settleMessages(connection, cursor, tools);
  const heads = await newMessages(connection, cursor, tools);
  let firstFailed: number | null = null;
  for (const [index, head] of heads.entries()) {
    progress.onWaiting(heads.length - index);
    const isDone = await takeOne(connection, head, cursor, { tools, ...progress });
    if (!isDone) firstFailed ??= head.uid;
    if ((index + 1) % SETTLED_TOGETHER === 0) await settleMessages(connection, cursor, tools);
  }
  progress.onWaiting(0);
  forgetGone(progress.attempts, cursor, heads);
  const lastUid = heads.at(-1)?.uid;
  const next = firstFailed ?? (lastUid === undefined ? cursor.next_uid : lastUid + 1);
  if (next > cursor.next_uid) {
    await saveCursor(tools.db, { ...cursor, next_uid: next, updated_at: tools.now().toISOString() });
  }
  await settleMessages(connection, cursor, tools);
}

/** Whoever failed and is not there any more is not waited for. */
function forgetGone({ failed }: Attempts, cursor: StoredCursor, heads: readonly MessageHead[]): void {
  const there = new Set(heads.map(({ uid }) => originOf(cursor, uid)));
  for (const key of failed.keys()) if (!there.has(key)) failed.delete(key);
}

interface Taking {
  readonly tools: MailboxTools;
  readonly attempts: Attempts;
}

/** Takes one message in; false when it is to be tried again. */
async function takeOne(
  connection: ImapConnection,
  head: MessageHead,
  cursor: StoredCursor,
  { tools, attempts }: Taking,
): Promise<boolean> {
  const key = originOf(cursor, head.uid);
  try {
    await fetchAndTake(connection, head, cursor, tools);
    attempts.failed.delete(key);
    return true;
  } catch (error) {
    if (isEveryones(error)) throw error;
    const failed = (attempts.failed.get(key) ?? 0) + 1;
    attempts.failed.set(key, failed);
    tools.log.error(`A message could not be taken in (attempt ${failed})`, error);
    if (failed < MOST_ATTEMPTS) return false;
    const detail = error instanceof Error ? error.message : String(error);
    await tools.refuse(arriving('', head, cursor, tools, null), { code: 'unreadable-file', detail });
    attempts.failed.delete(key);
    return true;
  }
}

/** Whether the next message would fail as well: the connection, the disk or the database are to blame. */
function isEveryones(error: unknown): boolean {
  if (error instanceof ImapError) return error.problem !== 'server-error';
  if (storageCode(error) !== null) return true;
  if (!(error instanceof BrokerFlowError)) return false;
  return ['disk-full', 'folder-not-writable', 'database-busy', 'cancelled'].includes(error.code);
}

async function fetchAndTake(
  connection: ImapConnection,
  head: MessageHead,
  cursor: StoredCursor,
  tools: MailboxTools,
): Promise<void> {
  const { db, settings, incomingFolder, telemetry } = tools;
  const { maxMessageMb } = settings();
  if (head.sizeBytes > maxMessageMb * 1024 * 1024) {
    const detail = `${Math.ceil(head.sizeBytes / 1024 / 1024)} MB`;
    return tools.refuse(arriving('', head, cursor, tools, null), { code: 'too-large', detail });
  }
  const path = join(incomingFolder, `${randomUUID()}.eml`);
  try {
    const fetched = await timed(
      telemetry,
      { name: 'fetch' },
      () => connection.fetch(head.uid, path),
      (ms, outcome) => telemetry.metrics.record('mail_duration', { direction: 'fetched', outcome }, ms),
    );
    if (fetched === null) return; // somebody deleted or moved it meanwhile
    const message = arriving(path, head, cursor, tools, fetched.sha256);
    const known = await findMailboxMessageBySha256(db, cursor.mailbox, fetched.sha256);
    if (!known) return await tools.take(message);
    await message.alongside(db, { outcome: 'known', requestId: known.request_id });
  } finally {
    await rm(path, { force: true });
  }
}

/** Left where they are, unread: receipts of others' messages, our own copies, what could not be taken in. */
const NEED_NOTHING: readonly MailboxOutcome[] = ['left', 'own', 'refused'];

function arriving(
  path: string,
  head: MessageHead,
  cursor: StoredCursor,
  { now, requestChanged }: MailboxTools,
  sha256: string | null,
): ArrivingMessage {
  return {
    path,
    name: safeFilename([head.subject === '' ? 'Messaggio' : head.subject], '.eml'),
    origin: originOf(cursor, head.uid),
    alongside: async (trx, { outcome, requestId }) => {
      const failed = await recordMailboxMessage(trx, {
        mailbox: cursor.mailbox,
        folder: cursor.folder,
        uid_validity: cursor.uid_validity,
        uid: head.uid,
        message_id: head.messageId,
        sha256,
        outcome,
        request_id: requestId,
        settled: NEED_NOTHING.includes(outcome) ? 1 : 0,
        at: now().toISOString(),
      });
      if (failed === null) return;
      await putRetriedAway(trx, failed, now());
      requestChanged(failed);
    },
  };
}

/** What took the place of a failed request stands beside it in the inbox: the failed one is put away. */
async function putRetriedAway(trx: Database, requestId: string, now: Date): Promise<void> {
  await updateRequest(trx, requestId, { status: 'archived' }, now);
  const change = { before: 'failed', after: 'archived' } as const;
  await addHistory(trx, requestId, { actor: 'engine', event: 'archived', ...change }, now);
}

/** Where a message lies (RFC 5092, 5). */
function originOf({ mailbox, folder, uid_validity: validity }: StoredCursor, uid: number): string {
  const [user, host] = [
    mailbox.slice(0, mailbox.lastIndexOf('@')),
    mailbox.slice(mailbox.lastIndexOf('@') + 1),
  ];
  const path = encodeURIComponent(folder);
  return `imap://${encodeURIComponent(user)}@${host}/${path};UIDVALIDITY=${validity}/;UID=${uid}`;
}
