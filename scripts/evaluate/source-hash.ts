import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Part of the key of everything kept: a change in what makes or reads the files makes them anew. */
const READER_SOURCES = [
  'src-main/adapters/images',
  'src-main/adapters/ocr',
  'src-main/adapters/pdf',
  'src-main/core/reading-order',
  'src-main/pipeline/text',
  'src-main/workers',
];
const RENDERING_SOURCES = ['scripts/documents'];

/** A hash of the sources that turn a file into words, and of the libraries' versions. */
export const readerHash = (): string => hashOf([...READER_SOURCES, 'package-lock.json']);

/** A hash of the sources that turn a request into a file, and of the libraries' versions. */
export const renderingHash = (): string => hashOf([...RENDERING_SOURCES, 'package-lock.json']);

function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesOf(path.join(root, place))) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** The name under which something made from these parts is kept. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
