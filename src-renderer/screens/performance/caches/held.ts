import type { CacheState } from '../../../../src-preload/contract/caches.ts';

/** Whether anything could be forgotten. */
export function holdsAnything(cache: CacheState): boolean {
  return entriesOf(cache) > 0;
}

/** What is kept, counted once: the database has what is in memory as well. */
export function entriesOf({ memory, stored }: CacheState): number {
  return Math.max(memory.entries, stored?.entries ?? 0);
}
