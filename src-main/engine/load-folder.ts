import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFileSystem } from '../core/file-system-error.ts';
import { lockDataFolder } from '../data/lock-data-folder.ts';

/** A folder for one load test. */
export interface LoadFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/**
 * Makes a folder for one load test and holds it, so that nobody else takes it for one that was left behind.
 * @param parent where such folders lie; made if absent
 */
export async function openLoadFolder(parent: string, sqliteDriver?: string): Promise<LoadFolder> {
  const path = join(parent, randomUUID());
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw fromFileSystem(error, path, 'folder-not-writable');
  });
  const release = lockDataFolder(path, sqliteDriver);
  return {
    path,
    remove: async () => {
      release();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Removes the folders of load tests that were killed; one that is at work is held and stays. */
export async function removeAbandonedLoadFolders(parent: string, sqliteDriver?: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const path = join(parent, name);
    try {
      lockDataFolder(path, sqliteDriver)();
    } catch {
      continue; // in use
    }
    await rm(path, { recursive: true, force: true });
  }
}
