import type { CacheNamespace } from '../../../src-preload/contract/model.ts';
import type { Database } from '../open-database.ts';

/** A kept value: JSON text that its owner understands. */
interface Place {
  readonly namespace: CacheNamespace;
  readonly key: string;
}

/** The value kept under a key, counted as a hit; undefined when there is none or it has expired. */
export async function takeCached(
  db: Database,
  { namespace, key }: Place,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .updateTable('cache')
    .set(({ eb }) => ({ hits: eb('hits', '+', 1) }))
    .where('namespace', '=', namespace)
    .where('key', '=', key)
    .where('expires_at', '>', now.getTime())
    .returning('value')
    .executeTakeFirst();
  return row?.value;
}

/** Keeps a value until a moment, in place of what stood there, and lets go of whatever has expired. */
export async function keepCached(
  db: Database,
  { namespace, key }: Place,
  kept: { readonly value: string; readonly expiresAt: Date },
  now: Date,
): Promise<void> {
  await db.deleteFrom('cache').where('expires_at', '<=', now.getTime()).execute();
  await db
    .replaceInto('cache')
    .values({ namespace, key, value: kept.value, expires_at: kept.expiresAt.getTime(), hits: 0 })
    .execute();
}

/** How many values of a namespace can be used, and how often they were since they were kept. */
export async function cacheSummary(
  db: Database,
  namespace: CacheNamespace,
  now: Date,
): Promise<{ entries: number; hits: number }> {
  const { entries, hits } = await db
    .selectFrom('cache')
    .select(({ fn }) => [fn.countAll<number>().as('entries'), fn.sum<number | null>('hits').as('hits')])
    .where('namespace', '=', namespace)
    .where('expires_at', '>', now.getTime())
    .executeTakeFirstOrThrow();
  return { entries, hits: hits ?? 0 };
}

/** Forgets everything kept under a namespace. */
export async function flushCache(db: Database, namespace: CacheNamespace): Promise<void> {
  await db.deleteFrom('cache').where('namespace', '=', namespace).execute();
}
