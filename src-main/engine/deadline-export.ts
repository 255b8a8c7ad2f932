import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFileSystem } from '../core/file-system-error.ts';
import { EXPORT_WORDS } from '../features/deadlines/export-words.ts';
import { openDeadlines, writeCalendar, writeTable } from '../features/deadlines/write-deadlines.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { DeadlineFormat, StoredFile } from './protocol.ts';

const MEDIA_TYPES: Readonly<Record<DeadlineFormat, string>> = { ics: 'text/calendar', csv: 'text/csv' };

/**
 * Writes the deadlines that are open into the data folder, in a folder of its own: what an earlier run left there is
 * removed first. Whoever asked removes the file. The function refuses with `disk-full` or `folder-not-writable`.
 */
export async function createDeadlineExport(parts: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings' | 'now'>;
  readonly dataFolder: string;
}): Promise<(format: DeadlineFormat) => Promise<StoredFile>> {
  const { db, settings, now } = parts.environment;
  const folder = join(parts.dataFolder, 'deadlines');
  await rm(folder, { recursive: true, force: true });
  return async (format) => {
    const words = EXPORT_WORDS[settings().language];
    const path = join(folder, `${randomUUID()}.${format}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const deadlines = await openDeadlines(db);
      if (format === 'ics') await writeCalendar(deadlines, path, words, now());
      else await writeTable(deadlines, path, words);
    } catch (error) {
      await rm(path, { force: true });
      throw fromFileSystem(error, path, 'folder-not-writable');
    }
    return { path, filename: `${words.filename}.${format}`, mediaType: MEDIA_TYPES[format] };
  };
}
