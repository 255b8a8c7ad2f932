import { basename } from 'node:path';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { StoredFile } from '../../../data/file-store.ts';
import type { StoredDocument } from '../../../data/repositories/documents.ts';
import { addHistory } from '../../../data/repositories/history.ts';
import { replaceOriginal } from '../../../data/repositories/request-parts.ts';
import { updateRequest } from '../../../data/repositories/requests.ts';
import type { Database } from '../../../data/open-database.ts';
import type { Job, JobEnvironment } from '../../job.ts';
import { recordDocument } from '../record-document.ts';
import type { IntakeFile } from '../record-request.ts';
import { linkArchive, recordArchivedFile, refusalOfAll, refusalOfFile } from './archived-files.ts';
import type { StoredPart } from './store-parts.ts';

/**
 * Gives each file of an archive its request, as if it had just come in: a request that failed because the archive
 * did not open goes on as the one of the first file that can be used, the others are new. Returns the new ones
 * that are to be processed. All are committed together.
 * @throws BrokerFlowError when nothing in the archive can be used
 */
export async function splitArchive(
  { request, document }: Job,
  parts: readonly StoredPart[],
  { db, store, settings, now }: JobEnvironment,
): Promise<string[]> {
  const { maxFileMb } = settings().limits;
  const refusal = refusalOfAll(parts, maxFileMb);
  if (refusal) throw new BrokerFlowError(refusal.code, refusal.detail ?? '');
  const first = parts.find((part) => refusalOfFile(part, maxFileMb) === null);
  const archive = { file: { path: request.source_path, source: request.source }, stored: asStored(document) };
  const dependencies = { db, store, maxFileMb: () => maxFileMb, now };
  return db.transaction().execute(async (trx) => {
    const accepted: string[] = [];
    for (const part of parts) {
      if (part === first) {
        await takeOver(trx, request.id, archive.file, document, part, now());
        continue;
      }
      const { outcome, requestId } = await recordArchivedFile(trx, archive, part, dependencies);
      if (outcome === 'accepted') accepted.push(requestId);
    }
    const detail = { count: String(parts.length) };
    await addHistory(trx, request.id, { actor: 'engine', event: 'opened', detail }, now());
    return accepted;
  });
}

async function takeOver(
  trx: Database,
  requestId: string,
  file: IntakeFile,
  archive: StoredDocument,
  part: StoredPart,
  now: Date,
): Promise<void> {
  const { id } = await recordDocument(trx, part.file, now);
  await replaceOriginal(trx, requestId, id);
  const name = basename(file.path);
  await linkArchive(trx, requestId, archive.id, name);
  await updateRequest(trx, requestId, { filename: `${name}/${part.filename}` }, now);
}

/** Its type is known: no byte of it has to be looked at again. */
function asStored({ sha256, size_bytes: sizeBytes }: StoredDocument): StoredFile {
  return { sha256, sizeBytes, head: new Uint8Array() };
}
