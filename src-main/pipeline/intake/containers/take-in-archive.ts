import { basename } from 'node:path';
import { refusalOf } from '../../../core/document-limits.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { detectMediaType } from '../../../core/media-type.ts';
import type { StoredFile } from '../../../data/file-store.ts';
import type { Database } from '../../../data/open-database.ts';
import { linkPart } from '../../../data/repositories/request-parts.ts';
import type { UnpackPool } from '../../../workers/unpack-pool.ts';
import { recordDocument } from '../record-document.ts';
import {
  recordRequest,
  type IntakeDependencies,
  type IntakeFile,
  type IntakeOutcome,
} from '../record-request.ts';
import { storeParts, type StoredPart } from './store-parts.ts';

/** Stands after every document of a request: an archive is where it came from. */
const ARCHIVE_POSITION = 1_000_000;

/**
 * Takes in what a stored archive holds: each file becomes a request of its own, all committed together
 * and linked to the archive. An archive that cannot be opened, or in which nothing can be used, is one
 * failed request with the reason.
 */
export async function takeInArchive(
  archive: { readonly file: IntakeFile; readonly stored: StoredFile },
  unpacker: UnpackPool,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome[]> {
  const { file, stored } = archive;
  const { db, store, now } = dependencies;
  const path = store.pathOf(stored.sha256);
  const limits = { mostBytes: dependencies.maxFileMb() * 1024 * 1024 };
  const found = await unpacker
    .unpack({ path, mediaType: 'application/zip', passwords: [], ...limits }, ({ parts }) =>
      storeParts(store, parts),
    )
    .catch(refusalOrThrow);
  return db.transaction().execute(async (trx) => {
    if (found instanceof BrokerFlowError) {
      return [await recordRequest(trx, file, stored, { code: found.code, detail: found.message }, now())];
    }
    if (found.every((part) => refusal(part, dependencies) !== null)) {
      const names = found.map((part) => part.filename).join('; ');
      return [await recordRequest(trx, file, stored, { code: 'not-a-document', detail: names }, now())];
    }
    const outcomes: IntakeOutcome[] = [];
    for (const part of found) outcomes.push(await recordPart(trx, archive, part, dependencies));
    return outcomes;
  });
}

function refusalOrThrow(error: unknown): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  throw error;
}

async function recordPart(
  trx: Database,
  { file, stored }: { readonly file: IntakeFile; readonly stored: StoredFile },
  part: StoredPart,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome> {
  const now = dependencies.now();
  const code = refusal(part, dependencies);
  const inside = { ...file, inside: shownPath(part.filename) };
  const reason = code && { code, detail: null };
  const outcome = await recordRequest(trx, inside, part.file, reason, now);
  const { id: documentId } = await recordDocument(trx, stored, now);
  const link = { documentId, filename: basename(file.path), role: 'archive', problem: null } as const;
  await linkPart(trx, outcome.requestId, ARCHIVE_POSITION, link);
  return outcome;
}

/** Why a file of the archive cannot be used. An archive in an archive is not opened. */
function refusal({ file }: StoredPart, { maxFileMb }: IntakeDependencies) {
  const mediaType = detectMediaType(file.head);
  const usable = mediaType === 'application/zip' ? null : mediaType;
  return refusalOf({ sizeBytes: file.sizeBytes, mediaType: usable }, maxFileMb());
}

/** The entry's name as it is shown: without the parts that would lead anywhere. */
function shownPath(name: string): string {
  const steps = name.split(/[\\/]/u).filter((step) => !['', '.', '..'].includes(step));
  return steps.join('/') || 'documento';
}
