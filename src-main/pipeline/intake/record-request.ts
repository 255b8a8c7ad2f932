import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import type { IntakeSource } from '../../../src-preload/contract/vocabulary.ts';
import type { FileStore, StoredFile } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import type { MailboxOutcome } from '../../data/tables/mailbox-tables.ts';
import { linkDocument } from '../../data/repositories/documents.ts';
import { addHistory } from '../../data/repositories/history.ts';
import {
  firstRequestOfDocument,
  insertRequest,
  unreleasedRequest,
  type StoredRequest,
} from '../../data/repositories/requests.ts';
import { recordDocument } from './record-document.ts';

/** A file to take in. */
export interface IntakeFile {
  readonly path: string;
  readonly source: IntakeSource;
  /** For a file of an archive: its name inside, only shown. */
  readonly inside?: string;
  /** What it is called, and where it came from, where its path does not say: a message of the mailbox. */
  readonly name?: string;
  readonly origin?: string;
  /** Stores what is remembered along with it, in the transaction in which it becomes something. */
  readonly alongside?: (trx: Database, became: Became) => Promise<void>;
}

/** What a message of the mailbox has become. */
export interface Became {
  readonly outcome: MailboxOutcome;
  readonly requestId: string | null;
}

/**
 * What became of one file. `known` is a file whose earlier intake was interrupted: nothing new was made. `linked` is a
 * message that belongs to the request named.
 */
export interface IntakeOutcome {
  /** The path that was given; for a file of an archive, its name inside follows. */
  readonly file: string;
  readonly requestId: string;
  readonly outcome: 'accepted' | 'duplicate' | 'refused' | 'known' | 'linked';
}

export interface IntakeDependencies {
  readonly db: Database;
  readonly store: FileStore;
  readonly maxFileMb: () => number;
  readonly now: () => Date;
}

/** Why a file was refused; the detail is for whoever looks closer. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string | null;
}

/** Makes the request of a stored file. Call inside the caller's transaction. */
export async function recordRequest(
  trx: Database,
  file: IntakeFile,
  stored: StoredFile,
  refusal: Refusal | null,
  now: Date,
): Promise<IntakeOutcome> {
  const shown = withInside(file.path, file);
  const document = await recordDocument(trx, stored, now);
  const sourcePath = file.origin ?? file.path;
  const interrupted = await unreleasedRequest(trx, sourcePath, document.id);
  if (interrupted) {
    await file.alongside?.(trx, { outcome: 'known', requestId: interrupted.id });
    return { file: shown, requestId: interrupted.id, outcome: 'known' };
  }
  const first = await firstRequestOfDocument(trx, document.id);
  const outcome = refusal ? 'refused' : isUsable(first) ? 'duplicate' : 'accepted';
  const requestId = randomUUID();
  await insertRequest(trx, {
    id: requestId,
    ...startOf(outcome, refusal),
    filename: withInside(file.name ?? basename(file.path), file),
    source: file.source,
    source_path: sourcePath,
    // The original of a watched file is let go later; elsewhere only a file still in work may come twice.
    source_released: file.source !== 'watch' && outcome !== 'accepted' ? 1 : 0,
    duplicate_of: first?.id ?? null,
    created_at: now.toISOString(),
  });
  await linkDocument(trx, requestId, document.id);
  const detail = { source: file.source };
  await addHistory(trx, requestId, { actor: 'engine', event: 'received', detail }, now);
  await file.alongside?.(trx, { outcome: outcome === 'refused' ? 'refused' : 'request', requestId });
  return { file: shown, requestId, outcome };
}

/** A request whose outcome answers for the same bytes coming again. */
function isUsable(request: StoredRequest | undefined): boolean {
  return request !== undefined && (request.archived_from ?? request.status) !== 'failed';
}

function startOf(outcome: 'accepted' | 'duplicate' | 'refused', refusal: Refusal | null) {
  const reason_detail = refusal?.detail ?? null;
  switch (outcome) {
    case 'accepted':
      return { status: 'received', reason: null, reason_detail } as const;
    case 'duplicate':
      return { status: 'review', reason: 'duplicate', reason_detail } as const;
    case 'refused':
      return { status: 'failed', reason: refusal?.code ?? 'internal', reason_detail } as const;
  }
}

function withInside(name: string, { inside }: IntakeFile): string {
  return inside === undefined ? name : `${name}/${inside}`;
}
