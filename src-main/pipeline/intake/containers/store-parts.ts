import type { FileStore, StoredFile } from '../../../data/file-store.ts';
import type { UnpackedPart } from '../../../workers/unpack-protocol.ts';

/** A part whose bytes are in the store. */
export interface StoredPart extends Omit<UnpackedPart, 'path'> {
  readonly file: StoredFile;
}

/** Copies what was found into the store, one after the other. */
export async function storeParts(store: FileStore, parts: readonly UnpackedPart[]): Promise<StoredPart[]> {
  const stored: StoredPart[] = [];
  for (const { path, ...part } of parts) stored.push({ ...part, file: await store.add(path) });
  return stored;
}
