import { closeSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType, PDF_HEADER_RANGE } from '../../core/media-type.ts';
import type { PdfLibrary } from './pdf-runtime.ts';

/** The bytes of a file as pdf.js takes them. */
export interface PdfBytes {
  readonly source:
    | { readonly data: Uint8Array<ArrayBuffer> }
    | {
        readonly range: PDFDataRangeTransport;
        readonly rangeChunkSize: number;
        readonly disableAutoFetch: true;
        readonly disableStream: true;
      };
  /** How many of them are in memory by now: pdf.js keeps what it was given until the document is closed. */
  readonly held: () => number;
  /**
   * The file was taken away or became shorter while it was read. pdf.js has no way to be told and would wait
   * for ever, so it was given zeros: what it makes of them is not to be believed.
   */
  readonly isLost: () => boolean;
}

/** A larger file is read in pieces, as its pages need them: a scan of 700 pages never is in memory as a whole. */
export const MOST_WHOLE_BYTES = 4 * 1024 * 1024;
/**
 * To count the pages pdf.js touches each page's dictionary, and its piece with it: with 64 KB a scan of 700
 * pages held 46 MB when it had only been opened, with 16 KB 12 MB, and opening takes as long.
 */
const PIECE_BYTES = 16 * 1024;
/** The end is looked for in blocks of this size. */
const BLOCK_BYTES = 256 * 1024;

/** Refuses with `empty-file`, `not-a-document`, `damaged` (cut off) or `unreadable-file`. */
export async function pdfBytes(path: string, library: PdfLibrary): Promise<PdfBytes> {
  const file = await open(path).catch((cause: unknown) => {
    throw new BrokerFlowError('unreadable-file', 'The file cannot be read', { cause });
  });
  try {
    const { size } = await file.stat();
    await refuseForeign(file, size);
    const length = await wholeLength(file, size);
    if (size > MOST_WHOLE_BYTES) return inPieces(path, length, library);
    const data = await bytesAt(file, 0, size);
    return { source: { data }, held: () => size, isLost: () => false };
  } catch (cause) {
    if (cause instanceof BrokerFlowError) throw cause;
    throw new BrokerFlowError('unreadable-file', 'The file cannot be read', { cause });
  } finally {
    await file.close();
  }
}

/** No file stays open between the pieces: nothing has to be closed whatever becomes of the document. */
function inPieces(path: string, length: number, { PDFDataRangeTransport }: PdfLibrary): PdfBytes {
  let held = 0;
  let lost = false;
  const range = new PDFDataRangeTransport(length, null);
  range.requestDataRange = (begin, end) => {
    const piece = new Uint8Array(end - begin);
    if (!fillFrom(path, begin, piece)) lost = true;
    held += piece.length;
    range.onDataRange(begin, piece);
  };
  return {
    source: { range, rangeChunkSize: PIECE_BYTES, disableAutoFetch: true, disableStream: true },
    held: () => held,
    isLost: () => lost,
  };
}

/** False when the file cannot be read or is too short. */
function fillFrom(path: string, begin: number, piece: Uint8Array<ArrayBuffer>): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      return readSync(file, piece, 0, piece.length, begin) === piece.length;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

async function refuseForeign(file: FileHandle, size: number): Promise<void> {
  if (size === 0) throw new BrokerFlowError('empty-file', 'The file is empty');
  const head = Buffer.from(await bytesAt(file, 0, Math.min(size, PDF_HEADER_RANGE)));
  if (detectMediaType(head) !== 'application/pdf') {
    throw new BrokerFlowError('not-a-document', 'The file is not a PDF');
  }
}

/** What stands at the end of a PDF (ISO 32000-1, 7.5.5), and how much may follow that belongs to it. */
const END_MARKS = ['%%EOF', 'startxref'] as const;
const END_BYTES = 1024;

/**
 * A PDF that was cut off in transfer has lost its end. pdf.js repairs what is left and would show
 * half a document as if it were whole; a missing half must be said, so such a file is refused.
 * Gives where the file ends: what was added behind that would have to be searched for it piece by piece.
 */
async function wholeLength(file: FileHandle, size: number): Promise<number> {
  const overlap = Math.max(...END_MARKS.map((mark) => mark.length));
  for (let end = size; end > size / 2; end -= BLOCK_BYTES) {
    const begin = Math.max(0, end - BLOCK_BYTES);
    const piece = Buffer.from((await bytesAt(file, begin, Math.min(size, end + overlap))).buffer);
    const mark = Math.max(...END_MARKS.map((text) => piece.lastIndexOf(text)));
    if (mark >= 0 && begin + mark >= size / 2) return Math.min(size, begin + mark + END_BYTES);
  }
  throw new BrokerFlowError('damaged', 'The PDF is cut off before its end');
}

async function bytesAt(file: FileHandle, begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - begin);
  let got = 0;
  for (let count = -1; got < bytes.length && count !== 0; got += count) {
    count = (await file.read(bytes, got, bytes.length - got, begin + got)).bytesRead;
  }
  return bytes;
}
