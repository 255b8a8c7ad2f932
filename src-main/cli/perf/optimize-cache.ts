import { CACHE_NAMESPACES } from '../../../src-preload/contract/caches.ts';
import type { Database } from '../../data/open-database.ts';
import { storedCacheState } from '../../data/repositories/cache.ts';
import { cacheCounts } from '../../features/performance/caches/cache-report.ts';
import { clearCaches } from '../../features/performance/caches/clear-caches.ts';
import { duration, inColumns, type Console } from './console.ts';
import { changeOffice, readOffice } from './open-office.ts';

const DAY_MS = 24 * 3600 * 1000;

/** What the caches of an office keep and did in the last 24 hours, and what was forgotten of it. */
export type OptimizedCaches = Awaited<ReturnType<typeof optimizedCaches>>;

/** `perf optimize-cache`: says what the caches keep and save; forgets what they keep when `clear`. */
export async function optimizeCache(
  order: { readonly dataFolder: string; readonly clear: boolean; readonly json: boolean },
  out: Console,
): Promise<number> {
  const caches = await optimizedCaches(order);
  out.result(order.json ? JSON.stringify(caches, null, 2) : cachesInWords(caches));
  return 0;
}

/** @throws BrokerFlowError `database-busy` when they are to be cleared while the program is open */
export async function optimizedCaches({
  dataFolder,
  clear,
}: {
  readonly dataFolder: string;
  readonly clear: boolean;
}) {
  const caches = await readOffice(dataFolder, keptByNamespace);
  const cleared = clear ? await changeOffice(dataFolder, (db) => clearCaches(db, CACHE_NAMESPACES)) : null;
  return { caches, cleared };
}

async function keptByNamespace(db: Database) {
  const now = new Date();
  const counts = await cacheCounts(db, now.getTime() - DAY_MS, now);
  return Promise.all(
    CACHE_NAMESPACES.map(async (namespace) => {
      const { entries, bytes } = await storedCacheState(db, namespace);
      return { namespace, entries, bytes, ...counts(namespace) };
    }),
  );
}

/** As a table, with a sentence for what was forgotten. */
export function cachesInWords({ caches, cleared }: OptimizedCaches): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
  const rows = [
    ['cache', 'entries', 'size', 'hits', 'misses', 'evicted', 'saved'],
    ...caches.map(({ namespace, entries, bytes, hits, misses, evictions, savedMs }) => [
      namespace,
      String(entries),
      kilobytes(bytes),
      String(hits),
      String(misses),
      String(evictions),
      duration(savedMs),
    ]),
  ];
  const sentence = cleared ? [`Forgotten: ${cleared.entries} entries, ${kilobytes(cleared.bytes)}.`] : [];
  return [inColumns(rows), ...sentence].join('\n\n');
}
