import * as z from 'zod';
import { STAGES, type Stage } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import type { RunsTable } from '../tables/run-tables.ts';

const stagesSchema = z.partialRecord(z.enum(STAGES), z.number());

/** A finished way of a document, with the milliseconds each stage took. */
export interface Run {
  readonly requestId: string;
  readonly finishedAt: number;
  readonly totalMs: number;
  readonly outcome: RunsTable['outcome'];
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

export async function addRun(db: Database, run: Run): Promise<void> {
  await db
    .insertInto('runs')
    .values({
      request_id: run.requestId,
      finished_at: run.finishedAt,
      total_ms: run.totalMs,
      outcome: run.outcome,
      stages: JSON.stringify(run.stages),
    })
    .execute();
}

/** Runs finished in [from, to), oldest first. */
export async function runsBetween(db: Database, from: number, to: number): Promise<Run[]> {
  const rows = await db
    .selectFrom('runs')
    .selectAll()
    .where('finished_at', '>=', from)
    .where('finished_at', '<', to)
    .orderBy('finished_at')
    .execute();
  return rows.map(toRun);
}

/** The slowest runs finished in [from, to), slowest first, with their file names. */
export async function slowestRuns(db: Database, from: number, to: number, limit: number) {
  const rows = await db
    .selectFrom('runs')
    .innerJoin('requests', 'requests.id', 'runs.request_id')
    .selectAll('runs')
    .select('requests.filename')
    .where('finished_at', '>=', from)
    .where('finished_at', '<', to)
    .orderBy('total_ms', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toRun(row), filename: row.filename }));
}

/** The last run of a request: its timings. */
export async function lastRun(db: Database, requestId: string): Promise<Run | undefined> {
  const row = await db
    .selectFrom('runs')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && toRun(row);
}

function toRun(row: Pick<RunsTable, 'request_id' | 'finished_at' | 'total_ms' | 'outcome' | 'stages'>): Run {
  return {
    requestId: row.request_id,
    finishedAt: row.finished_at,
    totalMs: row.total_ms,
    outcome: row.outcome,
    stages: stagesSchema.parse(JSON.parse(row.stages)),
  };
}
