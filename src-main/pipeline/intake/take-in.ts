import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import type { IntakeSource } from '../../../src-preload/contract/vocabulary.ts';
import { refusalOf } from '../../core/document-limits.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType } from '../../core/media-type.ts';
import type { FileStore, StoredFile } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import { linkDocument } from '../../data/repositories/documents.ts';
import { addHistory } from '../../data/repositories/history.ts';
import {
  firstRequestOfDocument,
  insertRequest,
  unreleasedRequest,
  type StoredRequest,
} from '../../data/repositories/requests.ts';
import { recordDocument } from './record-document.ts';

/** What became of one file. `known` is a file whose earlier intake was interrupted: nothing new was made. */
export interface IntakeOutcome {
  readonly requestId: string;
  readonly outcome: 'accepted' | 'duplicate' | 'refused' | 'known';
}

export interface IntakeDependencies {
  readonly db: Database;
  readonly store: FileStore;
  readonly maxFileMb: () => number;
  readonly now: () => Date;
}

/**
 * Takes a file in: copies it into the store, then commits document, request and history together.
 * A file that cannot be used becomes a failed request with its reason; nothing is skipped. Bytes
 * already known become a request in review that points to the first one.
 * @throws BrokerFlowError when a file of the watched folder cannot be copied: it stays there and is tried
 * again, without a failed request for each attempt.
 */
export async function takeIn(
  file: { path: string; source: IntakeSource },
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome> {
  const stored = await dependencies.store.add(file.path).catch((error: unknown) => error);
  const { db } = dependencies;
  if (!isStored(stored)) {
    if (file.source === 'watch') throw stored;
    return db.transaction().execute((trx) => recordUnreadable(trx, file, stored, dependencies.now()));
  }
  const refusal = refusalOf(
    { sizeBytes: stored.sizeBytes, mediaType: detectMediaType(stored.head) },
    dependencies.maxFileMb(),
  );
  return db.transaction().execute((trx) => record(trx, file, stored, refusal, dependencies.now()));
}

function isStored(value: unknown): value is StoredFile {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

async function record(
  trx: Database,
  file: { path: string; source: IntakeSource },
  stored: StoredFile,
  refusal: ErrorCode | null,
  now: Date,
): Promise<IntakeOutcome> {
  const document = await recordDocument(trx, stored, now);
  const interrupted = await unreleasedRequest(trx, file.path, document.id);
  if (interrupted) return { requestId: interrupted.id, outcome: 'known' };
  const first = await firstRequestOfDocument(trx, document.id);
  const duplicate = refusal === null && first !== undefined && !hasFailed(first);
  const requestId = randomUUID();
  await insertRequest(trx, {
    id: requestId,
    status: refusal ? 'failed' : duplicate ? 'review' : 'received',
    reason: refusal ?? (duplicate ? 'duplicate' : null),
    reason_detail: null,
    filename: basename(file.path),
    source: file.source,
    source_path: file.path,
    // The original of a watched file is let go later; elsewhere only a file still in work may come twice.
    source_released: file.source !== 'watch' && (refusal !== null || duplicate) ? 1 : 0,
    duplicate_of: first?.id ?? null,
    created_at: now.toISOString(),
  });
  await linkDocument(trx, requestId, document.id);
  await addHistory(
    trx,
    requestId,
    { actor: 'engine', event: 'received', detail: { source: file.source } },
    now,
  );
  return { requestId, outcome: refusal ? 'refused' : duplicate ? 'duplicate' : 'accepted' };
}

/** Also of one that was put away since. */
function hasFailed(request: StoredRequest): boolean {
  return (request.archived_from ?? request.status) === 'failed';
}

async function recordUnreadable(
  trx: Database,
  file: { path: string; source: IntakeSource },
  error: unknown,
  now: Date,
): Promise<IntakeOutcome> {
  const requestId = randomUUID();
  const reason = error instanceof BrokerFlowError ? error.code : 'internal';
  await insertRequest(trx, {
    id: requestId,
    status: 'failed',
    reason,
    reason_detail: error instanceof Error ? error.message : String(error),
    filename: basename(file.path),
    source: file.source,
    source_path: file.path,
    source_released: 1,
    duplicate_of: null,
    created_at: now.toISOString(),
  });
  await addHistory(trx, requestId, { actor: 'engine', event: 'failed', detail: { reason } }, now);
  return { requestId, outcome: 'refused' };
}
