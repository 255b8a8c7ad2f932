import type { ModelUsage } from '../../../src-preload/contract/model.ts';
import type { Database } from '../open-database.ts';

const NOTHING: ModelUsage = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  euro: 0,
  cacheHits: 0,
  savedEuro: 0,
};

/** What was spent on a local day (yyyy-mm-dd). */
export async function usageOfDay(db: Database, day: string): Promise<ModelUsage> {
  const row = await db.selectFrom('model_usage').selectAll().where('day', '=', day).executeTakeFirst();
  if (!row) return NOTHING;
  return {
    calls: row.calls,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    euro: row.euro,
    cacheHits: row.cache_hits,
    savedEuro: row.saved_euro,
  };
}

/** Adds to what a day has spent and saved. */
export async function addUsage(db: Database, day: string, more: Partial<ModelUsage>): Promise<void> {
  const added = { ...NOTHING, ...more };
  await db
    .insertInto('model_usage')
    .values({
      day,
      calls: added.calls,
      input_tokens: added.inputTokens,
      output_tokens: added.outputTokens,
      euro: added.euro,
      cache_hits: added.cacheHits,
      saved_euro: added.savedEuro,
    })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet((row) => ({
        calls: row('model_usage.calls', '+', row.ref('excluded.calls')),
        input_tokens: row('model_usage.input_tokens', '+', row.ref('excluded.input_tokens')),
        output_tokens: row('model_usage.output_tokens', '+', row.ref('excluded.output_tokens')),
        euro: row('model_usage.euro', '+', row.ref('excluded.euro')),
        cache_hits: row('model_usage.cache_hits', '+', row.ref('excluded.cache_hits')),
        saved_euro: row('model_usage.saved_euro', '+', row.ref('excluded.saved_euro')),
      })),
    )
    .execute();
}

/** What answers that were used again have saved on all days together, euro. */
export async function savedInAll(db: Database): Promise<number> {
  const { saved } = await db
    .selectFrom('model_usage')
    .select(({ fn }) => fn.sum<number | null>('saved_euro').as('saved'))
    .executeTakeFirstOrThrow();
  return saved ?? 0;
}

/** Whether it is the first time that this day's budget is told to be used up; it is told from now on. */
export async function tellBudgetOnce(db: Database, day: string): Promise<boolean> {
  await addUsage(db, day, {});
  const { numUpdatedRows } = await db
    .updateTable('model_usage')
    .set({ budget_told: 1 })
    .where('day', '=', day)
    .where('budget_told', '=', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
