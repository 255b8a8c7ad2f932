import { buffer } from 'node:stream/consumers';
import { Transform } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { BrokerFlowError } from '../../core/errors.ts';

export interface ArchiveLimits {
  /** Bytes of all entries together, unpacked. */
  readonly mostBytes: number;
}

/** A file in an archive. Its name is only shown: it is never used as a path. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const MOST_ENTRIES = 200;
/** Deflate reaches 1032:1 on zeros; documents stay far below this. Small files may be anything. */
const MOST_RATIO = 200;
const RATIO_FROM_BYTES = 10_000_000;

/** What operating systems put into archives beside what their user meant. */
const DEBRIS = /(^|[\\/])(__MACOSX[\\/]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/iu;
/** Office and OpenDocument files are archives: their parts are no documents. */
const OFFICE_PARTS = new Set(['[Content_Types].xml', 'mimetype']);

/**
 * The files of a ZIP archive, in its order, without folders and debris. Sizes are counted while they are
 * unpacked, whatever the archive claims.
 * @throws BrokerFlowError `encrypted`, `too-large` (limits), `not-a-document` (an Office file), `damaged`
 */
export async function* readZip(path: string, limits: ArchiveLimits): AsyncGenerator<ArchivedFile> {
  const zip = await open(path);
  try {
    let left = limits.mostBytes;
    for (const entry of await filesOf(zip)) {
      const bytes = await unpacked(zip, entry, left);
      left -= bytes.length;
      yield { name: entry.fileName, bytes };
    }
  } catch (error) {
    throw asRefusal(error);
  } finally {
    zip.close();
  }
}

async function open(path: string): Promise<ZipFile> {
  try {
    // Names are checked for nothing, because nothing is ever written under them.
    return await yauzl.openPromise(path, { autoClose: false, strictFileNames: false, decodeStrings: true });
  } catch (error) {
    throw asRefusal(error);
  }
}

async function filesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES * 2) throw tooLarge(`The archive has ${zip.entryCount} entries`);
  const files: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (OFFICE_PARTS.has(entry.fileName)) {
      throw new BrokerFlowError('not-a-document', 'An Office file cannot be read');
    }
    if (!/[\\/]$/u.test(entry.fileName) && !DEBRIS.test(entry.fileName)) files.push(entry);
  }
  if (files.length > MOST_ENTRIES) throw tooLarge(`The archive has ${files.length} files`);
  if (files.some((entry) => entry.isEncrypted())) {
    throw new BrokerFlowError('encrypted', 'The archive asks for a password');
  }
  return files;
}

async function unpacked(zip: ZipFile, entry: Entry, mostBytes: number): Promise<Uint8Array> {
  const most = Math.min(mostBytes, Math.max(RATIO_FROM_BYTES, entry.compressedSize * MOST_RATIO));
  if (entry.uncompressedSize > most) throw tooLarge('The archive unpacks to more than is allowed');
  const source = await zip.openReadStreamPromise(entry);
  const counter = counting(most);
  source.on('error', (error) => counter.destroy(error));
  return buffer(source.pipe(counter));
}

function counting(most: number): Transform {
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      if (count > most) done(tooLarge('The archive unpacks to more than is allowed'));
      else done(null, chunk);
    },
  });
}

const tooLarge = (message: string) => new BrokerFlowError('too-large', message);

function asRefusal(error: unknown): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BrokerFlowError('damaged', `The archive is damaged: ${message}`, { cause: error });
}
