import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The address of the entry file of a kind of worker thread. From the sources that is
 * `NAME.worker.ts` beside the file `from`, this one by default. A bundle keeps the entries in its root folder and may
 * put the asking code in a folder of chunks below it, so the parent is looked at too.
 */
export function workerFile(name: string, from = import.meta.url): string {
  const extension = extname(new URL(from).pathname);
  const candidates = ['./', '../'].map((folder) => new URL(`${folder}${name}.worker${extension}`, from));
  const found = candidates.find((candidate) => existsSync(fileURLToPath(candidate)));
  if (!found) throw new Error(`The entry of the ${name} worker is missing beside ${from}`);
  return found.href;
}
