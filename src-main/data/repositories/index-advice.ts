import { sql, type Selectable } from 'kysely';
import type { IndexAdvice, IndexChange, PlanStep } from '../../../src-preload/contract/queries.ts';
import { decodeDurations, mergeDurations, type Durations } from '../../core/metrics/durations.ts';
import type { Database } from '../open-database.ts';
import type { IndexAdviceTable } from '../tables/query-tables.ts';
import { planSchema } from './query-statements.ts';

/** What trying indexes for a statement came to. */
export interface TriedIndex {
  readonly statementId: number;
  /** Null where none helps. */
  readonly index: { readonly name: string; readonly table: string; readonly sql: string } | null;
  readonly planBefore: readonly PlanStep[];
  readonly planAfter: readonly PlanStep[];
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly runs: number;
  readonly size: number;
}

/**
 * Keeps what a trial came to, in place of an earlier one for the same statement. An advice whose index was made meanwhile
 * stays as it is: how it does in use is worth more than another trial.
 */
export async function keepTrial(db: Database, tried: TriedIndex, now: number): Promise<IndexAdvice> {
  const row = {
    statement_id: tried.statementId,
    state: tried.index ? ('advised' as const) : ('useless' as const),
    index_name: tried.index?.name ?? null,
    table_name: tried.index?.table ?? null,
    sql: tried.index?.sql ?? null,
    plan_before: JSON.stringify(tried.planBefore),
    plan_after: JSON.stringify(tried.planAfter),
    before_ms: tried.beforeMs,
    after_ms: tried.afterMs,
    runs: tried.runs,
    size: tried.size,
    tried_at: now,
    changed_at: null,
    durations_before: null,
    durations_after: null,
  };
  await db
    .insertInto('index_advice')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('statement_id').doUpdateSet(row).where('index_advice.state', '!=', 'applied'),
    )
    .execute();
  const kept = await db
    .selectFrom('index_advice')
    .selectAll()
    .where('statement_id', '=', tried.statementId)
    .executeTakeFirstOrThrow();
  return toAdvice(kept);
}

/** Every advice, the latest first. */
export async function listAdvice(db: Database): Promise<IndexAdvice[]> {
  const rows = await db.selectFrom('index_advice').selectAll().orderBy('tried_at', 'desc').execute();
  return rows.map(toAdvice);
}

/** One advice by its id. */
export async function findAdvice(db: Database, id: number): Promise<IndexAdvice | undefined> {
  const row = await db.selectFrom('index_advice').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAdvice(row);
}

/** Calls every advice for an index applied; what was measured of their statements so far is what it is compared with. */
export async function markApplied(trx: Database, indexName: string, now: number): Promise<void> {
  await trx
    .updateTable('index_advice')
    .set((eb) => ({
      state: 'applied',
      changed_at: now,
      durations_before: eb
        .selectFrom('query_statements')
        .select('query_statements.durations')
        .whereRef('query_statements.id', '=', 'index_advice.statement_id'),
      durations_after: null,
    }))
    .where('index_name', '=', indexName)
    .where('state', 'in', ['advised', 'undone'])
    .execute();
}

/** Calls every advice for an index undone. */
export async function markUndone(trx: Database, indexName: string, now: number): Promise<void> {
  await trx
    .updateTable('index_advice')
    .set({ state: 'undone', changed_at: now })
    .where('index_name', '=', indexName)
    .where('state', '=', 'applied')
    .execute();
}

/** Adds how a statement did to the advice whose index is applied; does nothing for others. */
export async function addSinceApplied(trx: Database, form: string, durations: Durations): Promise<void> {
  const rows = await trx
    .selectFrom('index_advice')
    .innerJoin('query_statements', 'query_statements.id', 'index_advice.statement_id')
    .select(['index_advice.id', 'index_advice.durations_after'])
    .where('query_statements.form', '=', form)
    .where('index_advice.state', '=', 'applied')
    .execute();
  for (const { id, durations_after: earlier } of rows) {
    const parts = earlier === null ? [durations] : [decodeDurations(earlier), durations];
    const durationsAfter = mergeDurations(parts).encode();
    await trx
      .updateTable('index_advice')
      .set({ durations_after: durationsAfter })
      .where('id', '=', id)
      .execute();
  }
}

/** Writes down who made or dropped an index. */
export async function addIndexChange(trx: Database, change: IndexChange): Promise<void> {
  await trx
    .insertInto('index_changes')
    .values({
      at: change.at,
      actor: change.actor,
      change: change.change,
      index_name: change.indexName,
      sql: change.sql,
      before_ms: change.beforeMs,
      after_ms: change.afterMs,
    })
    .execute();
}

/** The latest changes of indexes, newest first. */
export async function listIndexChanges(db: Database, limit: number): Promise<IndexChange[]> {
  const rows = await db.selectFrom('index_changes').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ at, actor, change, index_name, sql: made, before_ms, after_ms }) => ({
    at,
    actor,
    change,
    indexName: index_name,
    sql: made,
    beforeMs: before_ms,
    afterMs: after_ms,
  }));
}

/** Applied advice whose index is not in the database: something else dropped it. */
export async function adviceWithoutIndex(db: Database): Promise<IndexAdvice[]> {
  const rows = await db
    .selectFrom('index_advice')
    .selectAll()
    .where('state', '=', 'applied')
    .where(sql<boolean>`index_name not in (select name from sqlite_master where type = 'index')`)
    .execute();
  return rows.map(toAdvice);
}

function toAdvice(row: Selectable<IndexAdviceTable>): IndexAdvice {
  return {
    id: row.id,
    statementId: row.statement_id,
    state: row.state,
    indexName: row.index_name,
    tableName: row.table_name,
    sql: row.sql,
    planBefore: planSchema.parse(JSON.parse(row.plan_before)),
    planAfter: planSchema.parse(JSON.parse(row.plan_after)),
    beforeMs: row.before_ms,
    afterMs: row.after_ms,
    runs: row.runs,
    size: row.size,
    triedAt: row.tried_at,
    changedAt: row.changed_at,
    measuredBefore: figuresOf(row.durations_before),
    measuredAfter: figuresOf(row.durations_after),
  };
}

function figuresOf(durations: string | null): IndexAdvice['measuredBefore'] {
  if (durations === null) return null;
  const decoded = decodeDurations(durations);
  const at = (share: number): number => decoded.percentile(share) ?? 0;
  return { count: decoded.count(), p50Ms: at(0.5), p95Ms: at(0.95) };
}
