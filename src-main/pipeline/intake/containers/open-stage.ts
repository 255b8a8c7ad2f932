import type { ErrorCode } from '../../../../src-preload/contract/errors.ts';
import { mayHoldFiles } from '../../../adapters/pdf/embedded-files.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { isContainer } from '../../../core/media-type.ts';
import type { FileStore } from '../../../data/file-store.ts';
import type { StoredDocument } from '../../../data/repositories/documents.ts';
import { addHistory } from '../../../data/repositories/history.ts';
import { replaceParts } from '../../../data/repositories/request-parts.ts';
import type { Unpacked, UnpackTask } from '../../../workers/unpack-protocol.ts';
import { loadSubject, type Job, type JobEnvironment, type StageRunner } from '../../job.ts';
import type { Keyring } from '../../keyring.ts';
import type { IntakeTools } from '../intake-tools.ts';
import { recordDocument } from '../record-document.ts';
import { splitArchive } from './split-archive.ts';
import { storeParts, type StoredPart } from './store-parts.ts';

export interface OpeningTools extends IntakeTools {
  readonly keyring: Pick<Keyring, 'candidates' | 'remembered'>;
  /** Begins the work on requests that came out of an archive, with the password that opened it. */
  readonly begin: (requestIds: readonly string[], password: string | undefined) => void;
}

/**
 * Opens a mail or a portfolio: what it holds becomes the documents of the request. Of an archive that did not open
 * when it came, each file becomes a request. Any other file passes. Done again from the start when it was
 * interrupted, with the same result.
 */
export function openStage(tools: OpeningTools): StageRunner {
  return async (job, environment) => {
    job.context.signal.throwIfAborted();
    const mediaType = await holdingType(job.document, environment.store);
    if (mediaType === null) return;
    const found = await unpack(tools, mediaType, job, environment);
    if (found === null) return;
    if (mediaType !== 'application/zip') return keepParts(job, found, environment);
    tools.begin(await splitArchive(job, found.parts, environment), job.password);
    // The file that now stands for the request may be a mail.
    const { request, document } = await loadSubject(environment.db, job.request.id);
    return openStage(tools)({ ...job, request, document }, environment);
  };
}

async function holdingType(
  document: StoredDocument,
  store: FileStore,
): Promise<UnpackTask['mediaType'] | null> {
  if (document.media_type === 'application/pdf') {
    return (await mayHoldFiles(store.pathOf(document.sha256))) ? 'application/pdf' : null;
  }
  return isContainer(document.media_type) ? document.media_type : null;
}

type Found = Omit<Unpacked, 'parts'> & { readonly parts: readonly StoredPart[] };

/** Null for a PDF that does not open or holds nothing after all: the reader says what is wrong with it. */
async function unpack(
  { unpacker, keyring }: OpeningTools,
  mediaType: UnpackTask['mediaType'],
  { request, document, password }: Job,
  { store, settings }: JobEnvironment,
): Promise<Found | null> {
  const task = {
    path: store.pathOf(document.sha256),
    filename: request.filename,
    mediaType,
    passwords: keyring.candidates(request.id, password),
    mostBytes: settings().limits.maxFileMb * 1024 * 1024,
  };
  try {
    const found = await unpacker.unpack(task, async ({ parts, ...rest }) => ({
      ...rest,
      parts: (await storeParts(store, parts)).map((part) => afterTrying(password, part)),
    }));
    return mediaType === 'application/pdf' && found.parts.length === 0 ? null : found;
  } catch (error) {
    if (!(error instanceof BrokerFlowError)) throw error;
    if (mediaType === 'application/pdf' && error.code !== 'too-large') return null;
    throw new BrokerFlowError(codeAfterTrying(password, error.code), error.message, { cause: error });
  }
}

async function keepParts({ request }: Job, found: Found, { db, now }: JobEnvironment): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const parts = [];
    for (const { file, ...part } of found.parts) {
      parts.push({ ...part, documentId: (await recordDocument(trx, file, now())).id });
    }
    await replaceParts(trx, request.id, { role: found.hasOwnPages ? 'read' : 'kept' }, parts);
    await addHistory(trx, request.id, { actor: 'engine', event: 'opened', detail: detailOf(found) }, now());
  });
}

function afterTrying(password: string | undefined, part: StoredPart): StoredPart {
  return { ...part, problem: part.problem && codeAfterTrying(password, part.problem) };
}

/** What is still locked although a password was typed was not opened by it. */
function codeAfterTrying(password: string | undefined, code: ErrorCode): ErrorCode {
  return code === 'encrypted' && password ? 'wrong-password' : code;
}

/** Fills the sentence of the history: how many, the names of what is not read, and of what nobody verified. */
function detailOf({ parts, leftOut, unverified }: Found): Record<string, string> {
  const unread = parts.flatMap((part) => (part.problem === null ? [] : [part.filename]));
  return {
    count: String(parts.filter((part) => part.role === 'read').length),
    ...(unread.length > 0 ? { unread: unread.join('; ') } : {}),
    ...(leftOut.length > 0 ? { leftOut: leftOut.join('; ') } : {}),
    ...(unverified.length > 0 ? { unverified: unverified.join('; ') } : {}),
  };
}
