import type { CacheNamespace } from '../../../src-preload/contract/caches.ts';
import type { Cleared } from './cache.ts';
import type { PackedValue } from './packed-value.ts';
import type { Selection } from './selection.ts';

/** An entry as it is stored. */
export interface StoredEntry extends PackedValue {
  /** What it took to make, in milliseconds. */
  readonly costMs: number;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly tags: readonly string[];
}

/** Entries that outlive the process. */
export interface StoredTier {
  /** Null when there is none, or it was made before `since` (epoch milliseconds). Counts as used now. */
  readonly find: (
    namespace: CacheNamespace,
    key: string,
    moment: { readonly since: number; readonly now: number },
  ) => Promise<StoredEntry | null>;
  /** It was found elsewhere: counts as used now. */
  readonly touch: (namespace: CacheNamespace, key: string, now: number) => Promise<void>;
  /**
   * Keeps an entry and lets go of those made before `since` and, beyond the bound, of those used longest ago.
   * @returns how many made room
   */
  readonly keep: (
    namespace: CacheNamespace,
    key: string,
    entry: StoredEntry,
    bounds: { readonly since: number; readonly limitBytes: number },
  ) => Promise<number>;
  readonly drop: (namespace: CacheNamespace, wanted: Selection) => Promise<Cleared>;
  readonly forgetBefore: (namespace: CacheNamespace, since: number) => Promise<void>;
}
