import type { Selectable } from 'kysely';
import * as z from 'zod';
import {
  planStepSchema,
  queryPlaceSchema,
  type PlanStep,
  type QueryPlace,
} from '../../../src-preload/contract/queries.ts';
import { decodeDurations, type Durations } from '../../core/metrics/durations.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Database } from '../open-database.ts';
import type { QueryStatementsTable } from '../tables/query-tables.ts';

/** More statements than this are not kept: those that ran least lately go first. */
const MOST_STATEMENTS = 500;
const MOST_PLACES = 12;

/** What was measured of a statement since it was last stored. */
export interface StatementRuns {
  readonly form: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly count: number;
  readonly slowCount: number;
  readonly totalMs: number;
  readonly maxMs: number;
  readonly durations: Durations;
  readonly places: readonly QueryPlace[];
  /** Undefined where it was not explained since. */
  readonly plan?: readonly PlanStep[] | undefined;
}

/** A statement as it is kept. */
export interface StoredStatement extends Omit<StatementRuns, 'plan'> {
  readonly id: number;
  readonly plan: readonly PlanStep[] | null;
  readonly explainedAt: number | null;
}

const placesSchema = z.array(queryPlaceSchema);
export const planSchema = z.array(planStepSchema);

/** Adds what was measured of a statement to what is kept of it. */
export async function addStatementRuns(trx: Database, runs: StatementRuns, now: number): Promise<void> {
  const stored = await trx
    .selectFrom('query_statements')
    .selectAll()
    .where('form', '=', runs.form)
    .executeTakeFirst();
  const row = merged(stored, runs, now);
  if (!stored) await trx.insertInto('query_statements').values(row).execute();
  else await trx.updateTable('query_statements').set(row).where('id', '=', stored.id).execute();
}

/** Every statement that is kept, the one that took most time in all first. */
export async function listStatements(db: Database): Promise<StoredStatement[]> {
  const rows = await db.selectFrom('query_statements').selectAll().orderBy('total_ms', 'desc').execute();
  return rows.map(toStatement);
}

/** One statement by its id. */
export async function findStatement(db: Database, id: number): Promise<StoredStatement | undefined> {
  const row = await db.selectFrom('query_statements').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toStatement(row);
}

/** The forms of all statements that are kept. */
export async function followedForms(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('query_statements').select('form').execute();
  return rows.map(({ form }) => form);
}

/**
 * Lets go of statements that ran last before a moment, and of those beyond the most; never of one whose index is
 * applied.
 */
export async function forgetStatements(db: Database, before: number): Promise<void> {
  const applied = db.selectFrom('index_advice').select('statement_id').where('state', '=', 'applied');
  const kept = db
    .selectFrom('query_statements')
    .select('id')
    .where('last_at', '>=', before)
    .orderBy('last_at', 'desc')
    .limit(MOST_STATEMENTS);
  await db
    .deleteFrom('query_statements')
    .where('id', 'not in', kept)
    .where('id', 'not in', applied)
    .execute();
}

function merged(
  stored: Selectable<QueryStatementsTable> | undefined,
  runs: StatementRuns,
  now: number,
): Omit<QueryStatementsTable, 'id'> {
  const before = stored && toStatement(stored);
  if (before) runs.durations.merge(before.durations);
  const plan = runs.plan ?? before?.plan ?? null;
  return {
    form: runs.form,
    first_at: Math.min(before?.firstAt ?? Infinity, runs.firstAt),
    last_at: Math.max(before?.lastAt ?? 0, runs.lastAt),
    count: (before?.count ?? 0) + runs.count,
    slow_count: (before?.slowCount ?? 0) + runs.slowCount,
    total_ms: (before?.totalMs ?? 0) + runs.totalMs,
    max_ms: Math.max(before?.maxMs ?? 0, runs.maxMs),
    durations: runs.durations.encode(),
    places: JSON.stringify(mergePlaces([...(before?.places ?? []), ...runs.places])),
    plan: plan && JSON.stringify(plan),
    explained_at: runs.plan ? now : (before?.explainedAt ?? null),
  };
}

function mergePlaces(places: readonly QueryPlace[]): QueryPlace[] {
  return Array.from(groupBy(places, ({ kind, name }) => `${kind}:${name}`).values(), (alike): QueryPlace => ({
    kind: alike[0]?.kind ?? 'background',
    name: alike[0]?.name ?? '',
    count: alike.reduce((sum, { count }) => sum + count, 0),
    totalMs: alike.reduce((sum, { totalMs }) => sum + totalMs, 0),
  }))
    .toSorted((one, other) => other.totalMs - one.totalMs)
    .slice(0, MOST_PLACES);
}

function toStatement(row: Selectable<QueryStatementsTable>): StoredStatement {
  return {
    id: row.id,
    form: row.form,
    firstAt: row.first_at,
    lastAt: row.last_at,
    count: row.count,
    slowCount: row.slow_count,
    totalMs: row.total_ms,
    maxMs: row.max_ms,
    durations: decodeDurations(row.durations),
    places: placesSchema.parse(JSON.parse(row.places)),
    plan: row.plan === null ? null : planSchema.parse(JSON.parse(row.plan)),
    explainedAt: row.explained_at,
  };
}
