import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFileSystem } from '../core/file-system-error.ts';

/** What is learnt of a file while it is copied. */
export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The first bytes (at most 4096), enough to tell its type. */
  readonly head: Uint8Array;
}

/**
 * The originals, each once, named by the SHA-256 of its bytes. A file appears in the store only
 * when it is complete and on the disk: it is copied under a temporary name first.
 */
export interface FileStore {
  /** Copies a file in. @throws BrokerFlowError `unreadable-file`, `disk-full`. */
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
      await keep(temporary, pathOf(copied.sha256), join(folder, copied.sha256.slice(0, 2)));
      return copied;
    } catch (error) {
      await rm(temporary, { force: true });
      throw fromFileSystem(error, path);
    }
  };
  return { add, pathOf };
}

async function copyAndHash(from: string, to: string): Promise<StoredFile> {
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
      await target.write(bytes);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes, head: Buffer.concat(heads) };
}

async function keep(temporary: string, path: string, folder: string): Promise<void> {
  const known = await access(path).then(
    () => true,
    () => false,
  );
  if (known) return rm(temporary);
  await mkdir(folder, { recursive: true });
  await rename(temporary, path);
}
