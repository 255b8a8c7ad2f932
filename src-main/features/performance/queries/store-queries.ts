import type { Database } from '../../../data/open-database.ts';
import { addSinceApplied } from '../../../data/repositories/index-advice.ts';
import { addStatementRuns, forgetStatements } from '../../../data/repositories/query-statements.ts';
import { addRepeated, forgetRepeated } from '../../../data/repositories/repeated-queries.ts';
import type { QueryWatch } from './query-watch.ts';
import type { RepeatedWatch } from './repeated-watch.ts';

const KEPT_MS = 30 * 24 * 3600 * 1000;

/** Stores what was seen of queries since the last time, in a transaction of its own; what is old goes. */
export async function storeQueries(
  db: Database,
  { watch, repeated }: { readonly watch: QueryWatch; readonly repeated: RepeatedWatch },
  now: number,
): Promise<void> {
  const runs = watch.take();
  const found = repeated.take();
  if (runs.length === 0 && found.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const each of runs) {
      // First: storing adds what was stored before to the same histogram.
      if (each.count > 0) await addSinceApplied(trx, each.form, each.durations);
      await addStatementRuns(trx, each, now);
    }
    await addRepeated(trx, found);
    await forgetStatements(trx, now - KEPT_MS);
    await forgetRepeated(trx, now - KEPT_MS);
  });
}
