import { BrokerFlowError } from '../../../core/errors.ts';
import type { StoredFile } from '../../../data/file-store.ts';
import type { IntakeTools } from '../intake-tools.ts';
import {
  recordRequest,
  type IntakeDependencies,
  type IntakeFile,
  type IntakeOutcome,
} from '../record-request.ts';
import { recordArchivedFile, refusalOfAll } from './archived-files.ts';
import { storeParts } from './store-parts.ts';

/**
 * Takes in what a stored archive holds: each file becomes a request of its own, all committed together
 * and linked to the archive. An archive that cannot be opened, or in which nothing can be used, is one
 * failed request with the reason.
 */
export async function takeInArchive(
  archive: { readonly file: IntakeFile; readonly stored: StoredFile },
  { unpacker, keyring }: IntakeTools,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome[]> {
  const { file, stored } = archive;
  const { db, store, now, maxFileMb } = dependencies;
  const task = {
    path: store.pathOf(stored.sha256),
    filename: '',
    mediaType: 'application/zip',
    passwords: keyring.remembered(),
    mostBytes: maxFileMb() * 1024 * 1024,
  } as const;
  const found = await unpacker.unpack(task, ({ parts }) => storeParts(store, parts)).catch(refusalOrThrow);
  return db.transaction().execute(async (trx) => {
    const refusal =
      found instanceof BrokerFlowError
        ? { code: found.code, detail: found.message }
        : refusalOfAll(found, maxFileMb());
    if (refusal || found instanceof BrokerFlowError) {
      return [await recordRequest(trx, file, stored, refusal, now())];
    }
    const outcomes: IntakeOutcome[] = [];
    for (const part of found) {
      outcomes.push(await recordArchivedFile(trx, archive, part, dependencies));
    }
    return outcomes;
  });
}

function refusalOrThrow(error: unknown): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  throw error;
}
