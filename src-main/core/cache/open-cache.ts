import { performance } from 'node:perf_hooks';
import type { CacheNamespace } from '../../../src-preload/contract/caches.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Cache, Cleared, ManagedCache, Taken } from './cache.ts';
import { createMemoryTier, type MemoryEntry } from './memory-tier.ts';
import { pack, unpack } from './packed-value.ts';
import { EVERYTHING, type Selection } from './selection.ts';
import type { StoredTier } from './stored-tier.ts';

/** How a cache's entries are kept in the database. */
export interface StoredAs<T> {
  readonly tier: StoredTier;
  readonly limitBytes: () => number;
  readonly encode: (value: T) => string;
  /** Throws for a text that is no entry. */
  readonly decode: (text: string) => T;
}

export interface CacheOptions<T> {
  /** Bytes that a value takes in memory, roughly. */
  readonly bytesOf: (value: T) => number;
  /** How long an entry is used, in milliseconds; 0: never, and nothing is kept. Read anew each time. */
  readonly ttlMs: () => number;
  /** What all entries may take in memory, in bytes. Read anew from time to time. */
  readonly limitBytes: () => number;
  readonly stored?: StoredAs<T>;
}

/** What a cache works with. */
export interface CacheTools {
  readonly metrics: Pick<Metrics, 'add'>;
  readonly now: () => Date;
  /** An entry could not be stored or read; nothing is lost by it. */
  readonly onProblem: (problem: string, error: unknown) => void;
}

/** One cache of a namespace. */
export function openCache<T>(
  namespace: CacheNamespace,
  options: CacheOptions<T>,
  tools: CacheTools,
): Cache<T> & ManagedCache {
  const { metrics } = tools;
  const memory = createMemoryTier<T>(options.limitBytes());
  const underWay = new Map<string, Promise<MemoryEntry<T>>>();
  const database = storedEntries(namespace, options, tools);
  /** Counts what was dropped on purpose: an entry that was begun before is not kept. */
  let drops = 0;
  const nowMs = (): number => tools.now().getTime();
  const since = (): number => nowMs() - options.ttlMs();

  const hit = ({ costMs }: MemoryEntry<T>): void => {
    metrics.add('cache_lookups', { namespace, result: 'hit' });
    metrics.add('cache_saved', { namespace }, costMs);
  };
  const miss = (key: string): void => {
    metrics.add('cache_lookups', { namespace, result: 'miss' });
    const cause = memory.causeOfLoss(key);
    if (cause !== null) metrics.add('cache_returns', { namespace, cause });
  };
  const evict = (count: number): void => {
    if (count > 0) metrics.add('cache_evictions', { namespace }, count);
  };
  const entryOf = (value: T, startedMs: number, tags: readonly string[]): MemoryEntry<T> => ({
    value,
    bytes: options.bytesOf(value),
    madeAt: nowMs(),
    costMs: performance.now() - startedMs,
    tags,
  });

  /** From the database, or made; the metrics tell which. */
  const obtain = async (
    key: string,
    make: () => Promise<T>,
    tags: readonly string[],
    told: (made: boolean) => void,
  ) => {
    const begun = drops;
    const stored = await database?.find(key, since());
    told(!stored);
    if (stored) {
      hit(stored);
      if (begun === drops) evict(memory.keep(key, stored));
      return stored;
    }
    miss(key);
    const started = performance.now();
    const entry = entryOf(await make(), started, tags);
    if (begun !== drops) return entry;
    evict(memory.keep(key, entry));
    evict((await database?.keep(key, entry, { since: since(), isCurrent: () => begun === drops })) ?? 0);
    return entry;
  };

  const take = async (
    key: string,
    make: () => Promise<T>,
    tags: readonly string[] = [],
  ): Promise<Taken<T>> => {
    if (options.ttlMs() <= 0) return { value: await make(), made: true };
    const known = memory.find(key, since());
    if (known) {
      hit(known);
      await database?.touch(key);
      return { value: known.value, made: false };
    }
    const awaited = underWay.get(key);
    if (awaited) {
      const entry = await awaited.catch(() => null);
      if (entry === null) return take(key, make, tags);
      hit(entry);
      return { value: entry.value, made: false };
    }
    let made = false;
    const work = obtain(key, make, tags, (isMade) => (made = isMade));
    underWay.set(key, work);
    try {
      return { value: (await work).value, made };
    } finally {
      if (underWay.get(key) === work) underWay.delete(key);
    }
  };

  const drop = (wanted: Selection): Cleared => {
    drops += 1;
    underWay.clear();
    return memory.drop(wanted);
  };
  return {
    take,
    takeNow: (key, make, tags = []) => {
      if (options.ttlMs() <= 0) return make();
      const known = memory.find(key, since());
      if (known) {
        hit(known);
        return known.value;
      }
      miss(key);
      const started = performance.now();
      const value = make();
      evict(memory.keep(key, entryOf(value, started, tags)));
      return value;
    },
    state: memory.state,
    ttlMs: options.ttlMs,
    drop,
    dropAll: async () => {
      const inMemory = drop(EVERYTHING);
      return (await database?.drop(EVERYTHING)) ?? inMemory;
    },
    tidy: async () => {
      memory.forgetBefore(since());
      evict(memory.resize(options.limitBytes()));
      await database?.forgetBefore(since());
    },
  };
}

/** The tier in the database, whose failures are never those of who asks. Undefined where nothing is stored. */
function storedEntries<T>(
  namespace: CacheNamespace,
  { stored, bytesOf }: CacheOptions<T>,
  { now, onProblem }: CacheTools,
) {
  if (!stored) return undefined;
  const { tier, limitBytes, encode, decode } = stored;
  const quietly = async <R>(problem: string, work: () => Promise<R>): Promise<R | null> => {
    try {
      return await work();
    } catch (error) {
      onProblem(problem, error);
      return null;
    }
  };
  const find = async (key: string, since: number): Promise<MemoryEntry<T> | null> => {
    const found = await tier.find(namespace, key, { since, now: now().getTime() });
    if (found === null) return null;
    try {
      const value = decode(await unpack(found));
      const { madeAt, costMs, tags } = found;
      return { value, bytes: bytesOf(value), madeAt, costMs, tags };
    } catch (error) {
      onProblem('A kept entry is damaged and was dropped', error);
      await tier.drop(namespace, { key });
      return null;
    }
  };
  return {
    find: (key: string, since: number) =>
      quietly('A kept entry could not be looked up', () => find(key, since)),
    touch: (key: string) =>
      quietly('The use of a kept entry could not be counted', () =>
        tier.touch(namespace, key, now().getTime()),
      ),
    keep: (
      key: string,
      { value, madeAt, costMs, tags }: MemoryEntry<T>,
      { since, isCurrent }: { readonly since: number; readonly isCurrent: () => boolean },
    ) =>
      quietly('An entry could not be kept', async () => {
        const packed = await pack(encode(value));
        if (!isCurrent()) return 0;
        const entry = { ...packed, madeAt, costMs, tags };
        return tier.keep(namespace, key, entry, { since, limitBytes: limitBytes() });
      }),
    drop: (wanted: Selection) => tier.drop(namespace, wanted),
    forgetBefore: (since: number) =>
      quietly('Kept entries could not be let go', () => tier.forgetBefore(namespace, since)),
  };
}
