import type { Generated } from 'kysely';
import type { CacheNamespace } from '../../../src-preload/contract/caches.ts';

/** Values that took time or money to get, kept to be used again. */
export interface CacheTable {
  namespace: CacheNamespace;
  key: string;
  /** UTF-8 text that the namespace understands; deflated when `compressed` is 1. */
  value: Buffer;
  compressed: number;
  /** Bytes of `value`. */
  size: number;
  /** What it took to make, in milliseconds. */
  cost_ms: number;
  /** JSON: list of texts. */
  tags: string;
  /** Epoch milliseconds. */
  made_at: number;
  used_at: number;
  hits: Generated<number>;
}
