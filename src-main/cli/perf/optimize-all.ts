import type { Console } from './console.ts';
import { cachesInWords, optimizedCaches } from './optimize-cache.ts';
import { databaseInWords, optimizedDatabase } from './optimize-db.ts';

/** `perf optimize-all`: database and caches; what the caches keep is forgotten with `apply`, and made again when needed. */
export async function optimizeAll(
  order: { readonly dataFolder: string; readonly apply: boolean; readonly json: boolean },
  out: Console,
): Promise<number> {
  const { dataFolder, apply, json } = order;
  // The caches first: the room they leave is given back with the rest.
  const caches = await optimizedCaches({ dataFolder, clear: apply });
  const database = await optimizedDatabase({ dataFolder, apply });
  const words = `${databaseInWords(database)}\n\n${cachesInWords(caches)}`;
  out.result(json ? JSON.stringify({ database, ...caches }, null, 2) : words);
  return 0;
}
