import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFileSystem } from '../core/file-system-error.ts';
import { listInsurers } from '../data/repositories/insurers.ts';
import { BOOK_WORDS } from '../features/address-book/table-words.ts';
import { insurersTable } from '../features/address-book/write-insurers.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { StoredFile } from './protocol.ts';

/**
 * Writes the address book as a table into the data folder, in a folder of its own: what an earlier run left there is
 * removed first. Whoever asked removes the file. The function refuses with `disk-full` or `folder-not-writable`.
 */
export async function createInsurerExport(parts: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings'>;
  readonly dataFolder: string;
}): Promise<() => Promise<StoredFile>> {
  const { db, settings } = parts.environment;
  const folder = join(parts.dataFolder, 'address-book');
  await rm(folder, { recursive: true, force: true });
  return async () => {
    const words = BOOK_WORDS[settings().language];
    const path = join(folder, `${randomUUID()}.csv`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path, insurersTable(await listInsurers(db), words), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      await rm(path, { force: true });
      throw fromFileSystem(error, path, 'folder-not-writable');
    }
    return { path, filename: `${words.filename}.csv`, mediaType: 'text/csv' };
  };
}
