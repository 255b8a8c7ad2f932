import type { CacheNamespace, CachesReport, CacheState } from '../../../../src-preload/contract/caches.ts';
import type { MetricName } from '../../../../src-preload/contract/metrics.ts';
import type { NamespaceState } from '../../../core/cache/create-caches.ts';
import type { Database } from '../../../data/open-database.ts';
import { storedCacheState } from '../../../data/repositories/cache.ts';
import { metricTotalsBy } from '../metric-history.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a namespace was measured to do since a moment. */
export type CacheCounts = Pick<
  CacheState,
  'hits' | 'misses' | 'evictions' | 'returnedEvicted' | 'returnedExpired' | 'savedMs'
>;

/** What the caches hold now and did in the last 24 hours. */
export async function buildCachesReport(
  db: Database,
  now: Date,
  parts: {
    readonly states: readonly NamespaceState[];
    /** Bytes that a namespace may take in the database; null for one that is kept in memory alone. */
    readonly storedLimit: (namespace: CacheNamespace) => number | null;
  },
): Promise<CachesReport> {
  const since = now.getTime() - DAY_MS;
  const counts = await cacheCounts(db, since, now);
  const caches: CacheState[] = [];
  for (const { namespace, ttlMs, ...memory } of parts.states) {
    const limitBytes = parts.storedLimit(namespace);
    const stored = limitBytes === null ? null : { ...(await storedCacheState(db, namespace)), limitBytes };
    caches.push({ namespace, memory, stored, ttlSeconds: ttlMs / 1000, ...counts(namespace) });
  }
  return { since, caches };
}

/** What each namespace was measured to do from a moment (epoch milliseconds) until now. */
export async function cacheCounts(
  db: Database,
  from: number,
  now: Date,
): Promise<(namespace: CacheNamespace) => CacheCounts> {
  const at = now.getTime();
  const start = Math.floor(from / MINUTE_MS) * MINUTE_MS;
  const sums = async (metric: MetricName, where: Readonly<Record<string, string>> = {}) => {
    const query = { metric, where, by: 'namespace', from: start, to: at + 1 };
    const totals = await metricTotalsBy(db, query, { stepMs: MINUTE_MS, now: at });
    return (namespace: CacheNamespace): number => totals.get(namespace)?.sum ?? 0;
  };
  const hits = await sums('cache_lookups', { result: 'hit' });
  const misses = await sums('cache_lookups', { result: 'miss' });
  const evictions = await sums('cache_evictions');
  const returnedEvicted = await sums('cache_returns', { cause: 'evicted' });
  const returnedExpired = await sums('cache_returns', { cause: 'expired' });
  const savedMs = await sums('cache_saved');
  return (namespace) => ({
    hits: hits(namespace),
    misses: misses(namespace),
    evictions: evictions(namespace),
    returnedEvicted: returnedEvicted(namespace),
    returnedExpired: returnedExpired(namespace),
    savedMs: savedMs(namespace),
  });
}
