import { open } from 'node:fs/promises';

/**
 * Makes the names in a folder survive a power cut: on Linux and macOS a renamed file is only sure to be
 * found again once its folder was synchronised too (fsync(2)). Windows has no such call for folders.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
