import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The address of the entry file of a kind of worker thread. From the sources that is
 * `NAME.worker.ts` beside this file. A bundle keeps the entries in its root folder and may put this code in
 * a folder of chunks below it, so the parent is looked at too.
 */
export function workerFile(name: string): string {
  const extension = extname(new URL(import.meta.url).pathname);
  const candidates = ['./', '../'].map(
    (folder) => new URL(`${folder}${name}.worker${extension}`, import.meta.url),
  );
  const found = candidates.find((candidate) => existsSync(fileURLToPath(candidate)));
  if (!found) throw new Error(`The entry of the ${name} worker is missing beside ${import.meta.url}`);
  return found.href;
}
