import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { syncFolder } from './sync-folder.ts';

/** What is learnt of a file while it is copied. */
export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The first bytes (at most 4096), enough to tell its type. */
  readonly head: Uint8Array;
  /** What it is known to be, however its bytes begin. */
  readonly mediaType?: string;
}

/**
 * The originals, each once, named by the SHA-256 of its bytes. A file appears in the store only
 * when it is complete and on the disk: it is copied under a temporary name first.
 */
export interface FileStore {
  /** Copies a file in. @throws BrokerFlowError `unreadable-file`, `disk-full`, `folder-not-writable`. */
  readonly add: (path: string) => Promise<StoredFile>;
  readonly pathOf: (sha256: string) => string;
}

const HEAD_BYTES = 4096;

/** Opens the store below a data folder, making its folders if absent. */
export async function openFileStore(dataFolder: string): Promise<FileStore> {
  const folder = join(dataFolder, 'store');
  const incoming = join(folder, 'incoming');
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const add = async (path: string): Promise<StoredFile> => {
    const temporary = join(incoming, randomUUID());
    try {
      const copied = await copyAndHash(path, temporary);
      await keep(temporary, pathOf(copied.sha256), copied.sizeBytes);
      return copied;
    } catch (error) {
      await rm(temporary, { force: true });
      throw fromFileSystem(error, path);
    }
  };
  return { add, pathOf };
}

async function copyAndHash(from: string, to: string): Promise<StoredFile> {
  // A pipe or a device would never end.
  if (!(await stat(from)).isFile()) throw new BrokerFlowError('unreadable-file', 'Not a file');
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let sizeBytes = 0;
  const target = await open(to, 'wx');
  try {
    const source: AsyncIterable<Buffer> = createReadStream(from, { highWaterMark: 1 << 20 });
    for await (const bytes of source) {
      if (sizeBytes < HEAD_BYTES) heads.push(bytes.subarray(0, HEAD_BYTES - sizeBytes));
      sizeBytes += bytes.length;
      hash.update(bytes);
      await target.writeFile(bytes); // unlike write(), which may leave a rest out when the disk fills up
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes, head: Buffer.concat(heads) };
}

/** Gives a whole copy its name. What already has that name is replaced only if it is not as long. */
async function keep(temporary: string, path: string, sizeBytes: number): Promise<void> {
  const known = await stat(path).catch(() => null);
  if (known?.size === sizeBytes) return rm(temporary);
  await mkdir(dirname(path), { recursive: true });
  await rename(temporary, path);
  await syncFolder(dirname(path));
}
