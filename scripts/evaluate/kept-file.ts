import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/evaluate', import.meta.url));

/** The path of a file kept in `.cache/evaluate`, made first when it is missing; never half a file. */
export async function keptFile(name: string, make: () => Promise<Uint8Array | string>): Promise<string> {
  const file = path.join(CACHE, name);
  if (!existsSync(file)) {
    await mkdir(CACHE, { recursive: true });
    await writeFile(`${file}.${process.pid}`, await make());
    await rename(`${file}.${process.pid}`, file);
  }
  return file;
}
