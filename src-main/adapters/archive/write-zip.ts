import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';

/** A file on disk and the name it has in the archive. */
export interface FileToPack {
  readonly name: string;
  readonly path: string;
}

/**
 * Packs files into a ZIP at `target`, one after the other: memory holds a piece of one of them.
 * @param date the moment every entry bears, so that the same files give the same archive
 * @throws what the file system says of a file that cannot be read, or of a target that cannot be written
 */
export async function writeZip(files: readonly FileToPack[], target: string, date: Date): Promise<void> {
  configure({ useWebWorkers: false });
  const output = createWriteStream(target, { mode: 0o600 });
  const writer = new ZipWriter(Writable.toWeb(output), { lastModDate: date, keepOrder: true });
  for (const { name, path } of files) {
    await writer.add(name, Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
  }
  await writer.close();
}
