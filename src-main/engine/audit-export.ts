import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditFilter } from '../../src-preload/contract/audit.ts';
import { CSV_WORDS } from '../features/audit/csv-words.ts';
import { writeAuditCsv } from '../features/audit/write-audit-csv.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { StoredFile } from './protocol.ts';

/**
 * Writes the audit log into the data folder, in a folder of its own: what an earlier run left there is removed first.
 * Whoever asked removes the file. The function refuses with `disk-full` or `folder-not-writable`.
 */
export async function createAuditExport(parts: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings'>;
  readonly dataFolder: string;
}): Promise<(filter: AuditFilter) => Promise<StoredFile>> {
  const { db, settings } = parts.environment;
  const folder = join(parts.dataFolder, 'audit');
  await rm(folder, { recursive: true, force: true });
  return async (filter) => {
    const words = CSV_WORDS[settings().language];
    const path = join(folder, `${randomUUID()}.csv`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeAuditCsv(db, filter, path, words);
    } catch (error) {
      await rm(path, { force: true });
      throw fromFileSystem(error, path, 'folder-not-writable');
    }
    return { path, filename: words.filename, mediaType: 'text/csv' };
  };
}
