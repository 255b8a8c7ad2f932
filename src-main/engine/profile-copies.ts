import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { PROFILES_FOLDER } from './profiles.ts';
import type { StoredFile } from './protocol.ts';

/**
 * Copies profiles into a folder of the data folder for whoever asks, who removes them; what an earlier run left there is
 * removed first. Refuses with `not-found`, `disk-full`, `folder-not-writable`.
 */
export async function createProfileCopies({
  dataFolder,
}: {
  readonly dataFolder: string;
}): Promise<(name: string) => Promise<StoredFile>> {
  const folder = join(dataFolder, 'profile-copies');
  await rm(folder, { recursive: true, force: true });
  return async (name) => {
    const filename = basename(name);
    const path = join(folder, filename);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await copyFile(join(dataFolder, PROFILES_FOLDER, filename), path);
    } catch (error) {
      await rm(path, { force: true });
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        throw new BrokerFlowError('not-found', 'No such profile');
      }
      throw fromFileSystem(error, path, 'folder-not-writable');
    }
    return { path, filename, mediaType: 'application/json' };
  };
}
