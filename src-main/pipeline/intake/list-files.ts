import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files behind the given paths: a file is itself, a folder all files in it and below, in the
 * order of their names, hidden ones left out. A path that cannot be looked into is kept: its intake says so.
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(paths.map(filesBehind));
  return lists.flat();
}

async function filesBehind(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const visible = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return listFiles(
    visible.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => join(path, entry.name)),
  );
}
