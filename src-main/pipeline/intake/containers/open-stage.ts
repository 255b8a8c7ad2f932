import { mayHoldFiles } from '../../../adapters/pdf/embedded-files.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { CONTAINER_TYPES } from '../../../core/media-type.ts';
import type { FileStore } from '../../../data/file-store.ts';
import type { StoredDocument } from '../../../data/repositories/documents.ts';
import { addHistory } from '../../../data/repositories/history.ts';
import { replaceParts } from '../../../data/repositories/request-parts.ts';
import type { Unpacked, UnpackTask } from '../../../workers/unpack-protocol.ts';
import type { UnpackPool } from '../../../workers/unpack-pool.ts';
import type { Job, JobEnvironment, StageRunner } from '../../job.ts';
import type { Keyring } from '../../keyring.ts';
import { recordDocument } from '../record-document.ts';
import { storeParts, type StoredPart } from './store-parts.ts';

/**
 * Opens a mail, an archive or a portfolio: what it holds becomes the documents of the request. Any other
 * file passes. Done again from the start when it was interrupted, with the same result.
 */
export function openStage(unpacker: UnpackPool, keyring: Keyring): StageRunner {
  return async (job, environment) => {
    const { request, document, context } = job;
    context.signal.throwIfAborted();
    const mediaType = await containerType(document, environment.store);
    if (mediaType === null) return;
    const found = await unpack({ unpacker, keyring }, mediaType, job, environment);
    if (found === null) return;
    const { db, now } = environment;
    await db.transaction().execute(async (trx) => {
      const parts = [];
      for (const { file, ...part } of found.parts) {
        parts.push({ ...part, documentId: (await recordDocument(trx, file, now())).id });
      }
      await replaceParts(trx, request.id, { role: mediaType === 'application/pdf' ? 'read' : 'kept' }, parts);
      await addHistory(trx, request.id, { actor: 'engine', event: 'opened', detail: detailOf(found) }, now());
    });
  };
}

async function containerType(
  document: StoredDocument,
  store: FileStore,
): Promise<UnpackTask['mediaType'] | null> {
  if (document.media_type === 'application/pdf') {
    return (await mayHoldFiles(store.pathOf(document.sha256))) ? 'application/pdf' : null;
  }
  return CONTAINER_TYPES.find((known) => known === document.media_type) ?? null;
}

type Found = Pick<Unpacked, 'leftOut'> & { readonly parts: readonly StoredPart[] };

/** Null for a PDF that does not open or holds nothing after all: the reader says what is wrong with it. */
async function unpack(
  { unpacker, keyring }: { readonly unpacker: UnpackPool; readonly keyring: Keyring },
  mediaType: UnpackTask['mediaType'],
  { document, password }: Job,
  { store, settings }: JobEnvironment,
): Promise<Found | null> {
  const task = {
    path: store.pathOf(document.sha256),
    mediaType,
    passwords: keyring.candidates(password),
    mostBytes: settings().limits.maxFileMb * 1024 * 1024,
  };
  try {
    const found = await unpacker.unpack(task, async ({ parts, leftOut }) => ({
      parts: await storeParts(store, parts),
      leftOut,
    }));
    return mediaType === 'application/pdf' && found.parts.length === 0 ? null : found;
  } catch (error) {
    if (mediaType === 'application/pdf' && error instanceof BrokerFlowError) return null;
    throw error;
  }
}

/** Fills the sentence of the history: how many, and the names of what is not read. */
function detailOf({ parts, leftOut }: Found): Record<string, string> {
  const unread = parts.flatMap((part) => (part.problem === null ? [] : [part.filename]));
  return {
    count: String(parts.filter((part) => part.role === 'read').length),
    ...(unread.length > 0 ? { unread: unread.join('; ') } : {}),
    ...(leftOut.length > 0 ? { leftOut: leftOut.join('; ') } : {}),
  };
}
