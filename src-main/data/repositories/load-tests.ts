import * as z from 'zod';
import {
  loadFiguresSchema,
  loadPointSchema,
  loadProblemSchema,
  loadReportSchema,
  type LoadReport,
  type LoadSummary,
} from '../../../src-preload/contract/load-tests.ts';
import type { Database } from '../open-database.ts';
import type { LoadTestsTable } from '../tables/load-test-tables.ts';

/** A test as it is stored: without the one it is compared with, which is looked up. */
export type StoredLoadTest = Omit<LoadReport, 'previous'>;

/** Tests that are kept; with a new one the oldest beyond them is forgotten. */
export const MOST_LOAD_TESTS = 100;

const SUMMARY = ['id', 'kind', 'seconds', 'users', 'started_at', 'ended_at', 'outcome', 'figures'] as const;
const machineSchema = loadReportSchema.shape.machine;
const problemsSchema = z.array(loadProblemSchema);
const pointsSchema = z.array(loadPointSchema);

/** Stores a test, or what became of it since it was stored. */
export async function saveLoadTest(db: Database, test: StoredLoadTest): Promise<void> {
  await db.replaceInto('load_tests').values(toRow(test)).execute();
  const kept = db.selectFrom('load_tests').select('id').orderBy('started_at', 'desc').limit(MOST_LOAD_TESTS);
  await db.deleteFrom('load_tests').where('id', 'not in', kept).execute();
}

/** All tests, newest first. */
export async function listLoadTests(db: Database): Promise<LoadSummary[]> {
  const rows = await db.selectFrom('load_tests').select(SUMMARY).orderBy('started_at', 'desc').execute();
  return rows.map(toSummary);
}

/** A test with the last one of its kind and length before it that came to its end; undefined for none. */
export async function findLoadTest(db: Database, id: string): Promise<LoadReport | undefined> {
  const row = await db.selectFrom('load_tests').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    ...toSummary(row),
    seed: row.seed,
    machine: machineSchema.parse(JSON.parse(row.machine)),
    problems: problemsSchema.parse(JSON.parse(row.problems)),
    points: pointsSchema.parse(JSON.parse(row.points)),
    previous: await findPrevious(db, row),
  };
}

/** @returns whether there was such a test, not running */
export async function deleteLoadTest(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('load_tests')
    .where('id', '=', id)
    .where('outcome', '!=', 'running')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Tests that a killed program left running were interrupted. */
export async function interruptLoadTests(db: Database): Promise<void> {
  await db
    .updateTable('load_tests')
    .set({ outcome: 'interrupted' })
    .where('outcome', '=', 'running')
    .execute();
}

async function findPrevious(
  db: Database,
  { kind, seconds, started_at: before }: LoadTestsTable,
): Promise<LoadSummary | null> {
  const row = await db
    .selectFrom('load_tests')
    .select(SUMMARY)
    .where('kind', '=', kind)
    .where('seconds', '=', seconds)
    .where('started_at', '<', before)
    .where('outcome', '=', 'done')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toSummary(row) : null;
}

function toRow(test: StoredLoadTest): LoadTestsTable {
  return {
    id: test.id,
    kind: test.kind,
    seconds: test.seconds,
    users: test.users,
    seed: test.seed,
    started_at: test.startedAt,
    ended_at: test.endedAt,
    outcome: test.outcome,
    machine: JSON.stringify(test.machine),
    figures: test.figures && JSON.stringify(test.figures),
    problems: JSON.stringify(test.problems),
    points: JSON.stringify(test.points),
  };
}

function toSummary(row: Pick<LoadTestsTable, (typeof SUMMARY)[number]>): LoadSummary {
  return {
    id: row.id,
    kind: row.kind,
    seconds: row.seconds,
    users: row.users,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    figures: row.figures === null ? null : loadFiguresSchema.parse(JSON.parse(row.figures)),
  };
}
