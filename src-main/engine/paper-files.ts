import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperPlace } from '../../src-preload/contract/papers.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import type { PaperDesk } from '../pipeline/forms/letters/paper-desk.ts';
import type { StoredFile } from './protocol.ts';

/**
 * Writes papers into the data folder, in a folder of their own: what an earlier run left there is removed first.
 * Whoever asked removes the file. The function refuses as the desk does, with `disk-full` or `folder-not-writable`.
 */
export async function createPaperFiles(parts: {
  readonly desk: PaperDesk;
  readonly dataFolder: string;
}): Promise<(place: PaperPlace, requestId: string) => Promise<StoredFile>> {
  const folder = join(parts.dataFolder, 'papers');
  await rm(folder, { recursive: true, force: true });
  return async (place, requestId) => {
    const { bytes, filename } = await parts.desk.write(place, requestId);
    const path = join(folder, `${randomUUID()}.pdf`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path, bytes, { mode: 0o600 });
    } catch (error) {
      await rm(path, { force: true });
      throw fromFileSystem(error, path, 'folder-not-writable');
    }
    return { path, filename, mediaType: 'application/pdf' };
  };
}
