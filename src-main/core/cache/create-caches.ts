import { CACHE_NAMESPACES, type CacheNamespace } from '../../../src-preload/contract/caches.ts';
import { CACHE_EVENTS, type CacheEvent } from './cache-events.ts';
import type { Cache, Cleared, ManagedCache, TierState } from './cache.ts';
import { openCache, type CacheOptions, type CacheTools } from './open-cache.ts';
import type { Selection } from './selection.ts';

/** What a namespace holds in memory. */
export interface NamespaceState extends TierState {
  readonly namespace: CacheNamespace;
  readonly ttlMs: number;
}

/** Everything that is kept to be used again. */
export interface Caches {
  readonly open: <T>(namespace: CacheNamespace, options: CacheOptions<T>) => Cache<T>;
  /** Drops what is selected, in memory. */
  readonly drop: (namespace: CacheNamespace, wanted: Selection) => void;
  /** Drops what an event outdates. */
  readonly happened: (event: CacheEvent) => void;
  /** Forgets everything, in memory and in the database. */
  readonly clear: (namespaces: readonly CacheNamespace[]) => Promise<Cleared>;
  /** Lets go of what has had its time. */
  readonly tidy: () => Promise<void>;
  /** The namespaces that are in use. */
  readonly state: () => readonly NamespaceState[];
}

/** Begins with nothing kept. */
export function createCaches(tools: CacheTools): Caches {
  const opened = new Map<CacheNamespace, ManagedCache[]>();
  const of = (namespace: CacheNamespace): readonly ManagedCache[] => opened.get(namespace) ?? [];
  const drop = (namespace: CacheNamespace, wanted: Selection): void =>
    of(namespace).forEach((cache) => cache.drop(wanted));
  return {
    open: (namespace, options) => {
      const cache = openCache(namespace, options, tools);
      opened.set(namespace, [...of(namespace), cache]);
      return cache;
    },
    drop,
    happened: (event) => {
      for (const [namespace, wanted] of CACHE_EVENTS[event]) drop(namespace, wanted);
    },
    clear: async (namespaces) => {
      const cleared = await Promise.all(namespaces.flatMap(of).map((cache) => cache.dropAll()));
      return {
        entries: cleared.reduce((sum, { entries }) => sum + entries, 0),
        bytes: cleared.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    },
    tidy: async () => {
      for (const cache of Array.from(opened.values()).flat()) await cache.tidy();
    },
    state: () => CACHE_NAMESPACES.filter((name) => opened.has(name)).map((name) => stateOf(name, of(name))),
  };
}

function stateOf(namespace: CacheNamespace, caches: readonly ManagedCache[]): NamespaceState {
  const states = caches.map((cache) => cache.state());
  return {
    namespace,
    ttlMs: Math.max(0, ...caches.map((cache) => cache.ttlMs())),
    entries: states.reduce((sum, { entries }) => sum + entries, 0),
    bytes: states.reduce((sum, { bytes }) => sum + bytes, 0),
    limitBytes: states.reduce((sum, { limitBytes }) => sum + limitBytes, 0),
  };
}
