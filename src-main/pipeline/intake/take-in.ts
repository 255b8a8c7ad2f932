import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { refusalOf } from '../../core/document-limits.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType } from '../../core/media-type.ts';
import type { StoredFile } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { insertRequest } from '../../data/repositories/requests.ts';
import { takeInArchive } from './containers/take-in-archive.ts';
import type { IntakeTools } from './intake-tools.ts';
import {
  recordRequest,
  type IntakeDependencies,
  type IntakeFile,
  type IntakeOutcome,
} from './record-request.ts';

/**
 * Takes a file in: copies it into the store, then commits document, request and history together.
 * A file that cannot be used becomes a failed request with its reason; nothing is skipped. Bytes
 * already known become a request in review that points to the first one. The files of an archive
 * become requests of their own.
 * @throws BrokerFlowError when a file of the watched folder cannot be copied: it stays there and is tried
 * again, without a failed request for each attempt.
 */
export async function takeIn(
  file: IntakeFile,
  tools: IntakeTools,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome[]> {
  const stored = await dependencies.store.add(file.path).catch((error: unknown) => error);
  const { db } = dependencies;
  if (!isStored(stored)) {
    if (file.source === 'watch') throw stored;
    return [await db.transaction().execute((trx) => recordUnreadable(trx, file, stored, dependencies.now()))];
  }
  const mediaType = detectMediaType(stored.head);
  const code = refusalOf({ sizeBytes: stored.sizeBytes, mediaType }, dependencies.maxFileMb());
  if (code === null && mediaType === 'application/zip') {
    return takeInArchive({ file, stored }, tools, dependencies);
  }
  const refusal = code && { code, detail: null };
  return [
    await db.transaction().execute((trx) => recordRequest(trx, file, stored, refusal, dependencies.now())),
  ];
}

function isStored(value: unknown): value is StoredFile {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

async function recordUnreadable(
  trx: Database,
  file: IntakeFile,
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
  return { file: file.path, requestId, outcome: 'refused' };
}
