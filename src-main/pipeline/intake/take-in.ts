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
import { fileMessage } from './messages/file-message.ts';
import {
  recordRequest,
  type IntakeDependencies,
  type IntakeFile,
  type IntakeOutcome,
} from './record-request.ts';

const MESSAGE = 'message/rfc822';

/**
 * Takes a file in: copies it into the store, then commits document, request and history together.
 * A file that cannot be used becomes a failed request with its reason; nothing is skipped. Bytes
 * already known become a request in review that points to the first one. The files of an archive
 * become requests of their own; a message that belongs to a request is filed with it.
 * @throws BrokerFlowError when a file of the watched folder or a message cannot be copied: it stays where it is and is
 * tried again, without a failed request for each attempt.
 */
export async function takeIn(
  file: IntakeFile,
  tools: IntakeTools,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome[]> {
  const copied = await dependencies.store.add(file.path).catch((error: unknown) => error);
  const { db } = dependencies;
  if (!isStored(copied)) {
    if (file.source === 'watch' || file.source === 'mail') throw copied;
    return [await db.transaction().execute((trx) => recordUnreadable(trx, file, copied, dependencies.now()))];
  }
  // What a mailbox holds is a message, however its bytes begin.
  const stored = file.source === 'mail' && copied.sizeBytes > 0 ? { ...copied, mediaType: MESSAGE } : copied;
  const mediaType = stored.mediaType ?? detectMediaType(stored.head);
  const code = refusalOf({ sizeBytes: stored.sizeBytes, mediaType }, dependencies.maxFileMb());
  if (code === null && mediaType === 'application/zip') {
    return takeInArchive({ file, stored }, tools, dependencies);
  }
  if (code === null && mediaType === MESSAGE) {
    const filed = await fileMessage(file, stored, tools, dependencies);
    if (filed) return filed;
  }
  const refusal = code && { code, detail: null };
  return [
    await db.transaction().execute((trx) => recordRequest(trx, file, stored, refusal, dependencies.now())),
  ];
}

function isStored(value: unknown): value is StoredFile {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

/** Makes the failed request of a file that was not even copied. Call inside the caller's transaction. */
export async function recordUnreadable(
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
    filename: file.name ?? basename(file.path),
    source: file.source,
    source_path: file.path,
    source_released: 1,
    duplicate_of: null,
    created_at: now.toISOString(),
  });
  await addHistory(trx, requestId, { actor: 'engine', event: 'failed', detail: { reason } }, now);
  await file.alongside?.(trx, { outcome: 'refused', requestId });
  return { file: file.path, requestId, outcome: 'refused' };
}
