import { isDeepStrictEqual } from 'node:util';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  MOST_IMPORT_BYTES,
  type ImportEntry,
  type ImportPreview,
  type WrittenInsurers,
} from '../../src-preload/contract/insurer-import.ts';
import type { Insurer } from '../../src-preload/contract/insurers.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import type { Database } from '../data/open-database.ts';
import { findInsurer, listInsurers, saveInsurer, setInsurerRemoved } from '../data/repositories/insurers.ts';
import { planImport } from '../features/address-book/plan-import.ts';
import { readTable } from '../features/address-book/read-table.ts';
import { storeInsurer } from './store-insurer.ts';

/** What a file would bring into the address book; nothing is written. @throws BrokerFlowError `unreadable-file`. */
export async function previewImport(db: Database, path: string): Promise<ImportPreview> {
  const filename = basename(path);
  const none = { filename, line: null, entries: [], unchanged: 0, refused: [] };
  const bytes = await bytesOf(path);
  if (bytes === null) return { ...none, problem: 'too-large' };
  const table = readTable(bytes);
  if ('problem' in table) return { ...none, ...table };
  return { ...none, problem: null, ...planImport(table, await listInsurers(db)) };
}

/** Null for a file that is too large to be an address book. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(path);
    return size > MOST_IMPORT_BYTES ? null : await readFile(path);
  } catch (error) {
    throw fromFileSystem(error, path);
  }
}

/**
 * Writes what a preview showed, all of it or nothing: checked as what is typed is, by the same rules. Call in a
 * transaction. @throws BrokerFlowError `conflict`, `not-found`, `invalid-input`.
 */
export async function importInsurers(
  trx: Database,
  entries: readonly ImportEntry[],
  now: Date,
): Promise<WrittenInsurers> {
  const written: WrittenInsurers = [];
  let known: readonly Insurer[] = await listInsurers(trx);
  for (const entry of entries) {
    const before = known.find(({ id }) => id === entry.id) ?? null;
    const after = await storeInsurer(trx, known, entry, now);
    known = [...known.filter(({ id }) => id !== after.id), after];
    written.push({ before, after });
  }
  return written;
}

/**
 * Puts back what an import changed, and takes out what it added; all of it or nothing. Call in a transaction.
 * @throws BrokerFlowError `conflict` when one of them was changed since (`details.insurer`).
 */
export async function undoImport(trx: Database, written: WrittenInsurers, now: Date): Promise<void> {
  for (const { before, after } of written) {
    const current = await findInsurer(trx, after.id);
    if (!isDeepStrictEqual(current, after)) {
      throw new BrokerFlowError('conflict', 'The insurer was changed after the import', {
        details: { insurer: after.name },
      });
    }
    if (before === null) await setInsurerRemoved(trx, after.id, now);
    else await saveInsurer(trx, before, now);
  }
}
