import {
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_INVALID_PASSWORD,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js';
import { BrokerFlowError } from '../../core/errors.ts';
import { ZipSource } from './zip-source.ts';

export interface ZipOptions {
  /** Tried on what is encrypted, in this order. */
  readonly passwords: readonly string[];
  /** How many bytes may still be unpacked, asked before each file. */
  readonly bytesLeft: () => number;
}

/** A file in an archive. Its name is only shown: it is never used as a path. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More than this in one archive nobody sends on purpose. */
export const MOST_ENTRIES = 200;
/** Deflate reaches 1032:1 on zeros; documents stay far below this. Small files may be anything. */
const MOST_RATIO = 200;
const RATIO_FROM_BYTES = 10_000_000;

/** What operating systems put into archives beside what their user meant. */
const DEBRIS = /(^|[\\/])(__MACOSX[\\/]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/iu;
/** Office and OpenDocument files are archives: their parts are no documents. */
const OFFICE_PARTS = new Set(['[Content_Types].xml', 'mimetype']);

/** Ways of packing that are not known here. */
const UNKNOWN_WAYS = new Set([
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
]);

// The thread that opens archives is one of its own already.
configure({ useWebWorkers: false });

/**
 * The files of a ZIP archive, in its order, without folders and debris; encrypted ones (ZipCrypto, AES) with the
 * password that opens them. Sizes are counted while they are unpacked, whatever the archive claims.
 * @throws BrokerFlowError `encrypted`, `too-large` (limits), `not-a-document` (an Office file), `other-archive` (a
 * way of packing or encrypting that is not known), `damaged`
 */
export async function* readZip(path: string, options: ZipOptions): AsyncGenerator<ArchivedFile> {
  const source = await ZipSource.open(path);
  try {
    const files = await filesOf(source);
    let passwords = options.passwords;
    for (const file of files) {
      if (!file.encrypted) {
        yield { name: file.filename, bytes: await unpacked(file, options.bytesLeft()) };
        continue;
      }
      const { bytes, password } = await decrypted(file, passwords, options.bytesLeft());
      // Most archives have one password: it is the first to be tried on the next file.
      passwords = [password, ...passwords.filter((other) => other !== password)];
      yield { name: file.filename, bytes };
    }
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await source.close();
  }
}

async function filesOf(source: ZipSource): Promise<FileEntry[]> {
  // Names are checked for nothing, because nothing is ever written under them.
  const reader = new ZipReader(source, { filenameValidation: 'tolerant' });
  const entries: Entry[] = [];
  for await (const entry of reader.getEntriesGenerator()) {
    if (entries.length === MOST_ENTRIES * 2) throw tooLarge('The archive has too many entries');
    if (OFFICE_PARTS.has(entry.filename)) {
      throw new BrokerFlowError('not-a-document', 'An Office file cannot be read');
    }
    entries.push(entry);
  }
  const files = entries.filter((entry) => !entry.directory).filter(({ filename }) => !DEBRIS.test(filename));
  if (files.length > MOST_ENTRIES) throw tooLarge(`The archive has ${files.length} files`);
  return files;
}

/** A file with the first password that opens it. One wrong password in 256 passes the check of ZipCrypto: its contents tell. */
async function decrypted(file: FileEntry, passwords: readonly string[], mostBytes: number) {
  for (const password of passwords) {
    if (!(await passesCheck(file, password))) continue;
    try {
      return { password, bytes: await unpacked(file, mostBytes, password) };
    } catch (error) {
      if (!file.zipCrypto || isLimit(error)) throw error;
    }
  }
  throw new BrokerFlowError('encrypted', 'The archive asks for a password');
}

async function passesCheck(file: FileEntry, password: string): Promise<boolean> {
  try {
    await file.getData(new WritableStream(), { password, checkPasswordOnly: true });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === ERR_INVALID_PASSWORD) return false;
    throw error;
  }
}

async function unpacked(file: FileEntry, mostBytes: number, password?: string): Promise<Uint8Array> {
  const most = Math.min(mostBytes, Math.max(RATIO_FROM_BYTES, file.compressedSize * MOST_RATIO));
  if (file.uncompressedSize > most) throw tooLarge('The archive unpacks to more than is allowed');
  const chunks: Uint8Array[] = [];
  let count = 0;
  const collect = new WritableStream<Uint8Array>({
    write: (chunk) => {
      count += chunk.length;
      if (count > most) throw tooLarge('The archive unpacks to more than is allowed');
      chunks.push(chunk);
    },
  });
  // Entries that overlap are how a small archive pretends to be a large one.
  const checks = { checkCrc32: true, checkOverlappingEntry: true };
  await file.getData(collect, { ...checks, ...(password === undefined ? {} : { password }) });
  return Buffer.concat(chunks);
}

const tooLarge = (message: string) => new BrokerFlowError('too-large', message);

function isLimit(error: unknown): boolean {
  return error instanceof BrokerFlowError && error.code === 'too-large';
}

function asRefusal(error: unknown): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (UNKNOWN_WAYS.has(message)) {
    return new BrokerFlowError('other-archive', `The archive cannot be opened: ${message}`, { cause: error });
  }
  return new BrokerFlowError('damaged', `The archive is damaged: ${message}`, { cause: error });
}
