import {
  CACHE_NAMESPACES,
  CACHE_TTL_SECONDS,
  MEMORY_MB,
  type CacheNamespace,
} from '../../../../src-preload/contract/caches.ts';
import type { Recommendation, Yardstick } from '../../../../src-preload/contract/advice.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { Database } from '../../../data/open-database.ts';
import type { Adviser, Remedy } from '../advice/recommendation.ts';
import { metricSteps } from '../metric-history.ts';
import { cacheCounts, type CacheCounts } from './cache-report.ts';

const HOUR_MS = 3600 * 1000;
const LOOKED_BACK_MS = 24 * HOUR_MS;
const MEGABYTE = 1024 * 1024;
/** Fewer that were asked for again, in number and as a share of all that was not found, say nothing. */
const FEWEST_RETURNED = 20;
const LEAST_SHARE = 0.1;

/** What each namespace is kept for: should it help, this falls. */
const YARDSTICKS: Readonly<Record<CacheNamespace, Yardstick>> = {
  classification: { metric: 'stage_duration', where: { stage: 'classify' }, figure: 0.5 },
  'model-answers': { metric: 'stage_duration', where: { stage: 'classify' }, figure: 0.5 },
  templates: { metric: 'stage_duration', where: { stage: 'forms' }, figure: 0.5 },
  queries: { metric: 'call_duration', where: { call: 'requests.list' }, figure: 0.5 },
};
/** Whose entries are kept for the time that the settings name. */
const TIMED: readonly CacheNamespace[] = ['classification', 'queries'];

/** Caches that are too small, or let go too soon, for what is asked of them again. */
export function adviseOnCaches(settings: () => Pick<Settings, 'caches'>): Adviser {
  return async ({ db, now }) => {
    const counts = await cacheCounts(db, now.getTime() - LOOKED_BACK_MS, now);
    const hours = await hoursOfUse(db, now);
    const { memoryMb, ttlSeconds } = settings().caches;
    const perHour = (namespace: CacheNamespace, returned: number): number =>
      (returned * meanCostMs(counts(namespace))) / hours;
    const larger = CACHE_NAMESPACES.flatMap((namespace) => {
      const { returnedEvicted: evictions } = counts(namespace);
      const to = Math.min(MEMORY_MB.most, memoryMb[namespace] * 2);
      if (to === memoryMb[namespace] || !isMany(evictions, counts(namespace))) return [];
      return [
        enlarged(namespace, { from: memoryMb[namespace], to, evictions }, perHour(namespace, evictions)),
      ];
    });
    const longest = TIMED.filter((namespace) => isMany(counts(namespace).returnedExpired, counts(namespace)))
      .map((namespace) => ({
        namespace,
        expired: counts(namespace).returnedExpired,
        saved: perHour(namespace, counts(namespace).returnedExpired),
      }))
      .toSorted((one, other) => other.saved - one.saved)[0];
    const to = Math.min(CACHE_TTL_SECONDS.most, ttlSeconds * 2);
    if (longest === undefined || to === ttlSeconds) return larger;
    return [...larger, lengthened(longest.namespace, { from: ttlSeconds, to, ...longest }, longest.saved)];
  };
}

function isMany(returned: number, { misses }: CacheCounts): boolean {
  return returned >= FEWEST_RETURNED && returned >= misses * LEAST_SHARE;
}

/** What a found entry had taken to make; what was made again is taken to have cost as much. */
function meanCostMs({ hits, savedMs }: CacheCounts): number {
  return hits === 0 ? 0 : savedMs / hits;
}

/** Hours of the last day in which anything was looked up; one at least. */
async function hoursOfUse(db: Database, now: Date): Promise<number> {
  const to = now.getTime();
  const query = { metric: 'cache_lookups', from: to - LOOKED_BACK_MS, to } as const;
  const steps = await metricSteps(db, query, { stepMs: HOUR_MS, now: to });
  return Math.max(1, steps.filter(({ count }) => count > 0).length);
}

function enlarged(
  namespace: CacheNamespace,
  { from, to, evictions }: { readonly from: number; readonly to: number; readonly evictions: number },
  savedMsPerHour: number,
): Recommendation {
  return {
    id: `enlarge-cache ${namespace} ${to}`,
    kind: 'enlarge-cache',
    subject: namespace,
    savedMsPerHour,
    urgent: false,
    evidence: { evictions, nowBytes: from * MEGABYTE },
    expected: { sizeBytes: to * MEGABYTE },
    remedy: { parameters: { namespace, from, to }, yardstick: YARDSTICKS[namespace] },
  };
}

function lengthened(
  namespace: CacheNamespace,
  { from, to, expired }: { readonly from: number; readonly to: number; readonly expired: number },
  savedMsPerHour: number,
): Recommendation {
  return {
    id: `lengthen-cache-ttl ${to}`,
    kind: 'lengthen-cache-ttl',
    subject: namespace,
    savedMsPerHour,
    urgent: false,
    evidence: { expired },
    expected: { ttlMs: to * 1000 },
    remedy: { parameters: { from, to }, yardstick: YARDSTICKS[namespace] },
  };
}

/** Changes the settings of the caches as advised, and back. */
export function cacheRemedies(
  changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>,
): readonly Remedy[] {
  const change = async (changed: (caches: Settings['caches']) => Settings['caches']): Promise<void> => {
    await changeSettings((current) => ({ ...current, caches: changed(current.caches) }));
  };
  const resize = (parameters: Readonly<Record<string, unknown>>, value: unknown): Promise<void> => {
    const namespace = CACHE_NAMESPACES.find((one) => one === parameters['namespace']);
    if (namespace === undefined || typeof value !== 'number') throw unknownChange();
    return change((caches) => ({ ...caches, memoryMb: { ...caches.memoryMb, [namespace]: value } }));
  };
  const keepFor = (value: unknown): Promise<void> => {
    if (typeof value !== 'number') throw unknownChange();
    return change((caches) => ({ ...caches, ttlSeconds: value }));
  };
  return [
    {
      kind: 'enlarge-cache',
      apply: async (parameters) => resize(parameters, parameters['to']),
      undo: async (parameters) => resize(parameters, parameters['from']),
    },
    {
      kind: 'lengthen-cache-ttl',
      apply: async ({ to }) => keepFor(to),
      undo: async ({ from }) => keepFor(from),
    },
  ];
}

function unknownChange(): BrokerFlowError {
  return new BrokerFlowError('internal', 'The change names no cache and no number');
}
