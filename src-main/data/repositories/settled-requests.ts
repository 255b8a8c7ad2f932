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

/** How many of the ways of documents that ended in [from, to) (epoch milliseconds) failed. */
export async function countRuns(
  db: Database,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<{ readonly finished: number; readonly failed: number }> {
  const { finished, failed } = await db
    .selectFrom('runs')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('finished'),
      fn.sum<number | null>(eb.case().when('outcome', '=', 'failed').then(1).else(0).end()).as('failed'),
    ])
    .where('finished_at', '>=', from)
    .where('finished_at', '<', to)
    .executeTakeFirstOrThrow();
  return { finished, failed: failed ?? 0 };
}
