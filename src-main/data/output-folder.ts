import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { syncFolder } from './sync-folder.ts';

/** Where filled forms, drafts and sent messages are written: `forms/<request>/…`, `drafts/<request>/…`, `outbox/<request>/…`. */
export interface OutputFolder {
  /** Writes a file whole or not at all; returns its path relative to the data folder. */
  readonly write: (
    kind: OutputKind,
    requestId: string,
    filename: string,
    bytes: Uint8Array,
  ) => Promise<string>;
  readonly pathOf: (relative: string) => string;
  /** Removes the files of a request that are not in `keep` (relative paths). */
  readonly removeOthers: (kind: OutputKind, requestId: string, keep: readonly string[]) => Promise<void>;
}

export type OutputKind = 'forms' | 'drafts' | 'outbox';

/** Opens the output folders below a data folder. */
export function openOutputFolder(dataFolder: string): OutputFolder {
  const root = resolve(dataFolder);
  const pathOf = (relative: string) => {
    const path = resolve(root, relative);
    if (!path.startsWith(root + sep))
      throw new BrokerFlowError('forbidden', 'A path outside the data folder');
    return path;
  };
  const write = async (kind: OutputKind, requestId: string, filename: string, bytes: Uint8Array) => {
    const relative = join(kind, requestId, filename);
    await writeWhole(pathOf(relative), bytes);
    return relative;
  };
  const removeOthers = async (kind: OutputKind, requestId: string, keep: readonly string[]) => {
    const folder = join(kind, requestId);
    const kept = new Set(keep.map((relative) => pathOf(relative)));
    for (const name of await readdir(pathOf(folder)).catch(() => [])) {
      const path = pathOf(join(folder, name));
      if (!kept.has(path)) await rm(path, { force: true });
    }
  };
  return { write, pathOf, removeOthers };
}

/** Beside the file first, under a name of its own: two that write the same file at once do not meet. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw fromFileSystem(error, path, 'folder-not-writable');
  }
}
