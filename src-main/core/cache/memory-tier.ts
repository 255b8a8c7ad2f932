import { LRUCache } from 'lru-cache';
import type { Cleared, TierState } from './cache.ts';
import { isSelected, type Selection } from './selection.ts';

/** An entry in memory. */
export interface MemoryEntry<T> {
  readonly value: T;
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** What it took to make, in milliseconds. */
  readonly costMs: number;
  readonly tags: readonly string[];
}

/** Why an entry is no longer there. */
export type LossCause = 'evicted' | 'expired';

/** Entries in memory, bounded by bytes: those used longest ago go first. */
export interface MemoryTier<T> {
  /** @param since entries made before, in epoch milliseconds, are over */
  readonly find: (key: string, since: number) => MemoryEntry<T> | undefined;
  /** @returns how many made room for it; one that is larger than the bound is not kept */
  readonly keep: (key: string, entry: MemoryEntry<T>) => number;
  /** Why a key that was here is gone; null for one that was not, or was dropped on purpose. */
  readonly causeOfLoss: (key: string) => LossCause | null;
  readonly drop: (wanted: Selection) => Cleared;
  readonly forgetBefore: (since: number) => void;
  /** @returns how many made room */
  readonly resize: (limitBytes: number) => number;
  readonly state: () => TierState;
}

/** Keys that are remembered after their entries are gone. */
const LOST_KEYS = 2000;
/** What an entry takes beside its value: key, record, place in the list. */
const BYTES_BESIDE = 200;

/** @param limitBytes what all entries together may take */
export function createMemoryTier<T>(limitBytes: number): MemoryTier<T> {
  const lost = new LRUCache<string, LossCause>({ max: LOST_KEYS });
  let evicted = 0;
  const open = (bytes: number) =>
    new LRUCache<string, MemoryEntry<T>>({
      maxSize: bytes,
      sizeCalculation: (entry, key) => Math.ceil(entry.bytes) + key.length * 2 + BYTES_BESIDE,
      dispose: (_, key, reason) => {
        if (reason !== 'evict') return;
        evicted += 1;
        lost.set(key, 'evicted');
      },
    });
  let entries = open(whole(limitBytes));
  const evictedBy = (work: () => void): number => {
    evicted = 0;
    work();
    return evicted;
  };
  const expire = (key: string): void => {
    entries.delete(key);
    lost.set(key, 'expired');
  };

  return {
    find: (key, since) => {
      const entry = entries.get(key);
      if (entry === undefined || entry.madeAt > since) return entry;
      expire(key);
      return undefined;
    },
    keep: (key, entry) =>
      evictedBy(() => {
        lost.delete(key);
        entries.set(key, entry);
      }),
    causeOfLoss: (key) => lost.get(key) ?? null,
    drop: (wanted) => {
      const before = entries.calculatedSize;
      const keys = Array.from(entries.entries())
        .filter(([key, { tags }]) => isSelected(wanted, key, tags))
        .map(([key]) => key);
      keys.forEach((key) => entries.delete(key));
      return { entries: keys.length, bytes: before - entries.calculatedSize };
    },
    forgetBefore: (since) => {
      for (const [key, { madeAt }] of Array.from(entries.entries())) if (madeAt <= since) expire(key);
    },
    resize: (wantedBytes) => {
      const wanted = whole(wantedBytes);
      if (wanted === entries.maxSize) return 0;
      const former = entries;
      entries = open(wanted);
      return evictedBy(() => {
        // Least recently used first, so that what is kept keeps its order.
        for (const [key, entry] of Array.from(former.entries()).toReversed()) entries.set(key, entry);
      });
    },
    state: () => ({ entries: entries.size, bytes: entries.calculatedSize, limitBytes: entries.maxSize }),
  };
}

/** A bound is a whole number of bytes, and never none. */
function whole(bytes: number): number {
  return Math.max(1, Math.floor(bytes));
}
