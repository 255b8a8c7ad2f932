import { fstatSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A stretch of a PDF's object syntax: what is not inside a stream, and the contents of object streams. */
export interface ObjectText {
  /** One byte a character. */
  readonly text: string;
  /** The text ends with the dictionary of a stream; empty where it does not. */
  readonly streamDictionary: string;
  /** What an object stream held: its objects are numbered at its head. */
  readonly isUnpacked: boolean;
}

/** Read at once: most streams are shorter than pages of books, so little more than what is between them. */
const WINDOW = 1 << 14;
/** Read at once while looking for the end of a stream. */
const SEARCH_WINDOW = 1 << 18;
/** Kept from the end of a window without a stream: a keyword or an object may be cut there. */
const OVERLAP = 4096;
/** Larger object streams are bombs: producers put a few hundred objects into one. */
const MOST_PACKED = 16 << 20;
const MOST_UNPACKED = 64 << 20;

const STREAM = /\bstream\r?\n/u;
const END = Buffer.from('endstream');

/**
 * Gives the syntax of a PDF piece by piece without reading what its streams hold: pictures and fonts are
 * jumped over, so a long scan costs little. Object streams (ISO 32000-1, 7.5.7) are unpacked, for objects
 * stand in them too. `file` is a descriptor; it is read at once, as the many small pieces would each wait
 * longer for their turn than for the disk.
 */
export function* objectTexts(file: number): Generator<ObjectText> {
  const { size } = fstatSync(file);
  let position = 0;
  while (position < size) {
    const text = read(file, position, WINDOW);
    const stream = STREAM.exec(text);
    if (!stream) {
      yield { text, streamDictionary: '', isUnpacked: false };
      position += text.length === WINDOW ? WINDOW - OVERLAP : text.length;
      continue;
    }
    const before = text.slice(0, stream.index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 4);
    yield { text: before, streamDictionary: dictionary, isUnpacked: false };
    const start = position + stream.index + stream[0].length;
    const end = endOfStream(file, start, dictionary, size);
    if (/\/Type\s*\/ObjStm\b/u.test(plainNames(dictionary))) {
      const unpacked = unpack(file, start, end);
      if (unpacked !== null) yield { text: unpacked, streamDictionary: '', isUnpacked: true };
    }
    position = end;
  }
}

/** Names with their escapes undone: `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
export function plainNames(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function read(file: number, position: number, length: number): string {
  return bytesAt(file, position, length).toString('latin1');
}

function bytesAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

/** Where a stream ends: as its dictionary says when that is true, else where the keyword is found. */
function endOfStream(file: number, start: number, dictionary: string, size: number): number {
  const stated = /\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1];
  if (stated !== undefined) {
    const end = start + Number(stated);
    if (end < size && read(file, end, 32).trimStart().startsWith('endstream')) return end;
  }
  for (let position = start; position < size; position += SEARCH_WINDOW - END.length) {
    const found = bytesAt(file, position, SEARCH_WINDOW).indexOf(END);
    if (found >= 0) return position + found;
  }
  return size;
}

/** The objects of an object stream; null when it is locked, damaged or packed in a way that is not used for it. */
function unpack(file: number, start: number, end: number): string | null {
  const length = end - start;
  if (length > MOST_PACKED) return null;
  try {
    return inflateSync(bytesAt(file, start, length), { maxOutputLength: MOST_UNPACKED }).toString('latin1');
  } catch {
    return null;
  }
}

const OBJECT = /(\d+)\s+\d+\s+obj\b/gu;
const HEAD = /^(?:\s*\d+\s+\d+)+\s*/u;

/** The objects of a piece by their numbers; one that is cut at the piece's edge is given as far as it goes. */
export function numberedObjects({ text, isUnpacked }: ObjectText): readonly (readonly [string, string])[] {
  const starts = isUnpacked ? startsInHead(text) : startsOfObjects(text);
  return starts.map(({ number, from }, index) => [number, text.slice(from, starts[index + 1]?.from)]);
}

interface Start {
  readonly number: string;
  readonly from: number;
}

function startsOfObjects(text: string): readonly Start[] {
  return [...text.matchAll(OBJECT)].map(({ 0: head, 1: number = '', index }) => ({
    number,
    from: index + head.length,
  }));
}

function startsInHead(text: string): readonly Start[] {
  const head = HEAD.exec(text)?.[0] ?? '';
  const pairs = [...head.matchAll(/(\d+)\s+(\d+)/gu)];
  return pairs.map(([, number = '', offset]) => ({ number, from: head.length + Number(offset) }));
}
