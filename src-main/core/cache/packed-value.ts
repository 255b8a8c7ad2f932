import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** A text as it is stored. */
export interface PackedValue {
  readonly bytes: Uint8Array;
  readonly compressed: boolean;
}

/** Shorter texts gain nothing. */
const COMPRESSED_FROM_BYTES = 1024;
/** A damaged value must not fill the memory. */
const LARGEST_BYTES = 64 * 1024 * 1024;

const compress = promisify(deflateRaw);
const decompress = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/** The bytes of a text, compressed where that makes them fewer. */
export async function pack(text: string): Promise<PackedValue> {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= COMPRESSED_FROM_BYTES) return { bytes, compressed: false };
  const smaller = await compress(bytes);
  return smaller.length < bytes.length ? { bytes: smaller, compressed: true } : { bytes, compressed: false };
}

/** The text again. Rejects when the bytes are damaged. */
export async function unpack({ bytes, compressed }: PackedValue): Promise<string> {
  const plain = compressed ? await decompress(bytes, { maxOutputLength: LARGEST_BYTES }) : bytes;
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}
