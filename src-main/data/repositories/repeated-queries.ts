import type { RepeatedStatement } from '../../../src-preload/contract/queries.ts';
import type { Database } from '../open-database.ts';

/** Adds what was seen of statements that repeat within one call or request. */
export async function addRepeated(trx: Database, repeated: readonly RepeatedStatement[]): Promise<void> {
  if (repeated.length === 0) return;
  await trx
    .insertInto('repeated_queries')
    .values(
      repeated.map(({ statement, totalMs, lastAt, ...each }) => ({
        ...each,
        form: statement,
        total_ms: totalMs,
        last_at: lastAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind', 'place', 'form']).doUpdateSet((eb) => ({
        times: eb('repeated_queries.times', '+', eb.ref('excluded.times')),
        most: eb.fn<number>('max', ['repeated_queries.most', 'excluded.most']),
        count: eb('repeated_queries.count', '+', eb.ref('excluded.count')),
        total_ms: eb('repeated_queries.total_ms', '+', eb.ref('excluded.total_ms')),
        last_at: eb.ref('excluded.last_at'),
      })),
    )
    .execute();
}

/** The statements that repeated most expensively first. */
export async function listRepeated(db: Database, limit: number): Promise<RepeatedStatement[]> {
  const rows = await db
    .selectFrom('repeated_queries')
    .selectAll()
    .orderBy('total_ms', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ kind, place, form, times, most, count, total_ms, last_at }) => ({
    kind,
    place,
    statement: form,
    times,
    most,
    count,
    totalMs: total_ms,
    lastAt: last_at,
  }));
}

/** Lets go of what was seen last before a moment. */
export async function forgetRepeated(db: Database, before: number): Promise<void> {
  await db.deleteFrom('repeated_queries').where('last_at', '<', before).execute();
}
