import type { CacheNamespace } from '../../../../src-preload/contract/caches.ts';
import type { Cleared } from '../../../core/cache/cache.ts';
import { EVERYTHING } from '../../../core/cache/selection.ts';
import type { Database } from '../../../data/open-database.ts';
import { dropCached } from '../../../data/repositories/cache.ts';

/** Forgets what a database keeps, where no engine is at work on it: an engine keeps more in its memory. */
export async function clearCaches(db: Database, namespaces: readonly CacheNamespace[]): Promise<Cleared> {
  let cleared: Cleared = { entries: 0, bytes: 0 };
  for (const namespace of namespaces) {
    const { entries, bytes } = await dropCached(db, namespace, EVERYTHING);
    cleared = { entries: cleared.entries + entries, bytes: cleared.bytes + bytes };
  }
  return cleared;
}
