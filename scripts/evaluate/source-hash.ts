import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What makes or reads the files: a change in it makes everything kept anew. */
interface Sources {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const READER: Sources = {
  folders: [
    'src-main/adapters/images',
    'src-main/adapters/ocr',
    'src-main/adapters/pdf',
    'src-main/core/reading-order',
    'src-main/pipeline/text',
    'src-main/workers',
  ],
  packages: [
    '@napi-rs/canvas',
    '@tesseract.js-data/eng',
    '@tesseract.js-data/ita',
    'pdfjs-dist',
    'tesseract.js',
  ],
};
const RENDERING: Sources = {
  folders: ['scripts/documents'],
  packages: ['@cantoo/pdf-lib', '@napi-rs/canvas', 'pdfjs-dist', 'pdfmake'],
};

/** A hash of the sources and libraries that turn a file into words. */
export const readerHash = (): string => hashOf(READER);

/** A hash of the sources and libraries that turn a request into a file. */
export const renderingHash = (): string => hashOf(RENDERING);

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

function hashOf({ folders, packages }: Sources): string {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(sourceFiles)) hash.update(readFileSync(file));
  const { dependencies } = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')),
  );
  for (const name of packages) hash.update(`${name}@${dependencies[name] ?? ''}`);
  return hash.digest('hex');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
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
