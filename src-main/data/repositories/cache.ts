import { sql, type Expression, type SqlBool } from 'kysely';
import * as z from 'zod';
import type { CacheNamespace } from '../../../src-preload/contract/caches.ts';
import type { Cleared } from '../../core/cache/cache.ts';
import type { Selection } from '../../core/cache/selection.ts';
import type { StoredEntry, StoredTier } from '../../core/cache/stored-tier.ts';
import type { Database } from '../open-database.ts';

const tagsSchema = z.array(z.string());

/** Caches keep their entries in this database. */
export function createStoredTier(db: Database): StoredTier {
  return {
    find: async (namespace, key, { since, now }) => {
      const row = await db
        .updateTable('cache')
        .set(({ eb }) => ({ hits: eb('hits', '+', 1), used_at: now }))
        .where('namespace', '=', namespace)
        .where('key', '=', key)
        .where('made_at', '>', since)
        .returning(['value', 'compressed', 'cost_ms', 'tags', 'made_at'])
        .executeTakeFirst();
      if (!row) return null;
      return {
        bytes: row.value,
        compressed: row.compressed === 1,
        costMs: row.cost_ms,
        madeAt: row.made_at,
        tags: tagsSchema.catch([]).parse(JSON.parse(row.tags)),
      };
    },
    touch: async (namespace, key, now) => {
      await db
        .updateTable('cache')
        .set(({ eb }) => ({ hits: eb('hits', '+', 1), used_at: now }))
        .where('namespace', '=', namespace)
        .where('key', '=', key)
        .execute();
    },
    keep: (namespace, key, entry, { since, limitBytes }) =>
      db.transaction().execute(async (trx) => {
        await forgetBefore(trx, namespace, since);
        await trx
          .replaceInto('cache')
          .values(rowOf(namespace, key, entry))
          .execute();
        return makeRoom(trx, namespace, limitBytes);
      }),
    drop: (namespace, wanted) => dropCached(db, namespace, wanted),
    forgetBefore: (namespace, since) => forgetBefore(db, namespace, since),
  };
}

function rowOf(namespace: CacheNamespace, key: string, entry: StoredEntry) {
  const { bytes, compressed, costMs, madeAt, tags } = entry;
  return {
    namespace,
    key,
    value: Buffer.from(bytes),
    compressed: compressed ? 1 : 0,
    size: bytes.length,
    cost_ms: costMs,
    tags: JSON.stringify(tags),
    made_at: madeAt,
    used_at: madeAt,
    hits: 0,
  };
}

/** Lets go of what was made before. A database that holds nothing old is not written to. */
async function forgetBefore(db: Database, namespace: CacheNamespace, since: number): Promise<void> {
  await db.deleteFrom('cache').where('namespace', '=', namespace).where('made_at', '<=', since).execute();
}

/** Lets go of what was used longest ago until the rest fits. @returns how many went */
async function makeRoom(db: Database, namespace: CacheNamespace, limitBytes: number): Promise<number> {
  const { bytes } = await storedCacheState(db, namespace);
  if (bytes <= limitBytes) return 0;
  const { numAffectedRows } = await sql`
    DELETE FROM cache WHERE namespace = ${namespace} AND key IN (
      SELECT key FROM (
        SELECT key, sum(size) OVER (ORDER BY used_at DESC, key) AS up_to FROM cache WHERE namespace = ${namespace}
      ) WHERE up_to > ${limitBytes}
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** How many entries of a namespace are stored, and their bytes. */
export async function storedCacheState(db: Database, namespace: CacheNamespace): Promise<Cleared> {
  const { entries, bytes } = await db
    .selectFrom('cache')
    .select(({ fn }) => [fn.countAll<number>().as('entries'), fn.sum<number | null>('size').as('bytes')])
    .where('namespace', '=', namespace)
    .executeTakeFirstOrThrow();
  return { entries, bytes: bytes ?? 0 };
}

/** How many entries of a namespace made after a moment are stored, and how often they were used since. */
export async function cacheSummary(
  db: Database,
  namespace: CacheNamespace,
  since: Date,
): Promise<{ entries: number; hits: number }> {
  const { entries, hits } = await db
    .selectFrom('cache')
    .select(({ fn }) => [fn.countAll<number>().as('entries'), fn.sum<number | null>('hits').as('hits')])
    .where('namespace', '=', namespace)
    .where('made_at', '>', since.getTime())
    .executeTakeFirstOrThrow();
  return { entries, hits: hits ?? 0 };
}

/** Forgets stored entries. @returns what went */
export async function dropCached(
  db: Database,
  namespace: CacheNamespace,
  wanted: Selection,
): Promise<Cleared> {
  const gone = await db
    .deleteFrom('cache')
    .where('namespace', '=', namespace)
    .where(conditionOf(wanted))
    .returning('size')
    .execute();
  return { entries: gone.length, bytes: gone.reduce((sum, { size }) => sum + size, 0) };
}

function conditionOf(wanted: Selection): Expression<SqlBool> {
  if ('key' in wanted) return sql<SqlBool>`key = ${wanted.key}`;
  if ('tag' in wanted)
    return sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${wanted.tag})`;
  return sql<SqlBool>`key GLOB ${globOf(wanted.pattern)}`;
}

/** GLOB gives `?` and `[` a meaning that patterns of keys do not have. */
function globOf(pattern: string): string {
  return pattern.replaceAll(/[[?]/gu, '[$&]');
}
