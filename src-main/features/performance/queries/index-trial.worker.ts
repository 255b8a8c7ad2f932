import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { toCallError } from '../../../core/errors.ts';
import type { PlanLine } from '../../../data/repositories/database-schema.ts';
import { copyForTrial } from './copy-for-trial.ts';
import type { IndexCandidate } from './index-candidates.ts';
import type {
  IndexTrial,
  IndexTrialAnswer,
  IndexTrialTask,
  TrialOfCandidate,
  TrialRuns,
} from './index-trial-protocol.ts';

/** A slow statement is not run longer than this, but at least three times. */
const LONGEST_MS = 3000;
const FEWEST_RUNS = 3;
const MOST_RUNS = 15;

/** Entry of the thread that tries indexes: answers one task at a time. */
export default function answer(task: IndexTrialTask): IndexTrialAnswer {
  try {
    return { ok: true, value: tryOnCopy(task) };
  } catch (error) {
    return { ok: false, error: toCallError(error) };
  } finally {
    rmSync(task.copyFile, { force: true });
  }
}

function tryOnCopy(task: IndexTrialTask): IndexTrial {
  const copy = copyForTrial(task);
  try {
    const before = measure(copy, task);
    return { before, tried: task.candidates.map((candidate) => tryCandidate(copy, candidate, task)) };
  } finally {
    copy.close();
  }
}

type Statement = Pick<IndexTrialTask, 'sql' | 'values'>;

function tryCandidate(copy: SqliteDatabase, candidate: IndexCandidate, task: Statement): TrialOfCandidate {
  const pagesBefore = usedPages(copy);
  copy.exec(candidate.sql);
  const pages = usedPages(copy) - pagesBefore;
  const size = pages * Number(copy.pragma('page_size', { simple: true }));
  const measured = measure(copy, task);
  copy.exec(`DROP INDEX "${candidate.name.replaceAll('"', '""')}"`);
  const used = measured.plan.some(({ detail }) => detail.split(' ').includes(candidate.name));
  return { candidate, size, used, ...measured };
}

function usedPages(copy: SqliteDatabase): number {
  const [all, free] = ['page_count', 'freelist_count'].map((name) =>
    Number(copy.pragma(name, { simple: true })),
  );
  return (all ?? 0) - (free ?? 0);
}

/** Runs it with the values of several runs in turn. The first run of all, which fills the cache, does not count. */
function measure(copy: SqliteDatabase, { sql, values }: Statement): TrialRuns {
  const plan = copy.prepare<unknown[], PlanLine>(`EXPLAIN QUERY PLAN ${sql}`).all(...(values[0] ?? []));
  timeRun(copy, sql, values[0] ?? []);
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < FEWEST_RUNS || (times.length < MOST_RUNS && performance.now() - begun < LONGEST_MS)) {
    times.push(timeRun(copy, sql, values[times.length % values.length] ?? []));
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { plan, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0, runs: times.length };
}

/** Milliseconds. What the statement changes is taken back. */
function timeRun(copy: SqliteDatabase, sql: string, values: readonly unknown[]): number {
  copy.exec('BEGIN');
  try {
    const start = performance.now();
    const statement = copy.prepare(sql);
    if (statement.reader) statement.all(...values);
    else statement.run(...values);
    return performance.now() - start;
  } finally {
    copy.exec('ROLLBACK');
  }
}
