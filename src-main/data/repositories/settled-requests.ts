import type { Database } from '../open-database.ts';

/** How many requests were through before a moment and are not archived yet. */
export async function countSettledBefore(db: Database, before: Date): Promise<number> {
  const { count } = await db
    .selectFrom('requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'ready')
    .where('created_at', '<', before.toISOString())
    .executeTakeFirstOrThrow();
  return count;
}
