import { basename } from 'node:path';
import type { ErrorCode } from '../../../../src-preload/contract/errors.ts';
import { refusalOf } from '../../../core/document-limits.ts';
import { detectMediaType } from '../../../core/media-type.ts';
import type { StoredFile } from '../../../data/file-store.ts';
import type { Database } from '../../../data/open-database.ts';
import { linkPart } from '../../../data/repositories/request-parts.ts';
import { recordDocument } from '../record-document.ts';
import {
  recordRequest,
  type IntakeDependencies,
  type IntakeFile,
  type IntakeOutcome,
  type Refusal,
} from '../record-request.ts';
import type { StoredPart } from './store-parts.ts';

/** Stands after every document of a request: an archive is where it came from. */
const ARCHIVE_POSITION = 1_000_000;

/** Why a file of an archive cannot be used; null when it can. */
export function refusalOfFile({ file, problem }: StoredPart, maxFileMb: number): ErrorCode | null {
  return (
    problem ?? refusalOf({ sizeBytes: file.sizeBytes, mediaType: detectMediaType(file.head) }, maxFileMb)
  );
}

/** Why an archive as a whole is of no use: a password might help, otherwise no file in it is a document. */
export function refusalOfAll(parts: readonly StoredPart[], maxFileMb: number): Refusal | null {
  const codes = parts.map((part) => refusalOfFile(part, maxFileMb));
  if (codes.includes(null)) return null;
  const detail = parts.map((part) => part.filename).join('; ');
  return { code: codes.includes('encrypted') ? 'encrypted' : 'not-a-document', detail };
}

/** Makes the request of a file that came in an archive. Call inside the caller's transaction. */
export async function recordArchivedFile(
  trx: Database,
  { file, stored }: { readonly file: IntakeFile; readonly stored: StoredFile },
  part: StoredPart,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome> {
  const now = dependencies.now();
  const code = refusalOfFile(part, dependencies.maxFileMb());
  const inside = { ...file, inside: part.filename };
  const outcome = await recordRequest(trx, inside, part.file, code && { code, detail: null }, now);
  const { id } = await recordDocument(trx, stored, now);
  await linkArchive(trx, outcome.requestId, id, basename(file.path));
  return outcome;
}

/** Links the archive a request came in. */
export function linkArchive(
  trx: Database,
  requestId: string,
  documentId: string,
  filename: string,
): Promise<void> {
  const link = { documentId, filename, role: 'archive', problem: null } as const;
  return linkPart(trx, requestId, ARCHIVE_POSITION, link);
}
