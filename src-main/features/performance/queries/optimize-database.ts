import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { OptimizeReport, OptimizeStep } from '../../../../src-preload/contract/queries.ts';
import type { Database } from '../../../data/open-database.ts';
import {
  countRows,
  databaseSize,
  refreshStatistics,
  staleStatistics,
  vacuum,
} from '../../../data/repositories/database-schema.ts';
import { listAdvice } from '../../../data/repositories/index-advice.ts';
import { applyIndex, type IndexChangeBy } from './change-index.ts';
import { MANY_ROWS } from './plan.ts';

/** Writing the file anew is worth it when so much of it is unused. */
const UNUSED_SHARE = 0.2;
const LEAST_UNUSED = 1024 ** 2;

/**
 * Says what would make the database leaner or faster, and does it when `apply`: fresh statistics for the planner,
 * a file without unused pages, the indexes that were advised. Nothing of what is stored is lost by it.
 */
export async function optimizeDatabase(
  db: Database,
  { apply, ...by }: { readonly apply: boolean } & Partial<IndexChangeBy>,
): Promise<OptimizeReport> {
  const sizeBefore = (await databaseSize(db)).size;
  const { actor = null, now = Date.now() } = by;
  // Indexes first: they get their statistics with the others, and the file is packed at last.
  const indexes = await indexStep(db, apply, { actor, now });
  const statistics = await statisticsStep(db, apply);
  const packed = await vacuumStep(db, apply);
  return { sizeBefore, sizeAfter: (await databaseSize(db)).size, steps: [indexes, statistics, packed] };
}

async function indexStep(db: Database, apply: boolean, by: IndexChangeBy): Promise<OptimizeStep> {
  const advised = (await listAdvice(db)).filter(({ state }) => state === 'advised');
  const byName = new Map(advised.map((advice) => [advice.indexName ?? '', advice.id]));
  const step = { step: 'indexes' as const, subjects: [...byName.keys()], freed: 0 };
  return doneStep({ ...step, apply, needed: byName.size > 0 }, async () => {
    for (const id of byName.values()) await applyIndex(db, id, by);
  });
}

async function statisticsStep(db: Database, apply: boolean): Promise<OptimizeStep> {
  const subjects = await largeTables(db, await staleStatistics(db));
  const needed = subjects.length > 0;
  return doneStep({ step: 'statistics', subjects, freed: 0, apply, needed }, () => refreshStatistics(db));
}

/** How the planner goes about a small table hardly matters, and an empty one never has statistics. */
async function largeTables(db: Database, tables: readonly string[]): Promise<string[]> {
  const large: string[] = [];
  for (const table of tables) {
    if ((await countRows(db, table, MANY_ROWS)) >= MANY_ROWS) large.push(table);
  }
  return large;
}

async function vacuumStep(db: Database, apply: boolean): Promise<OptimizeStep> {
  const { file, size, unused } = await databaseSize(db);
  const needed = unused >= LEAST_UNUSED && unused >= UNUSED_SHARE * size;
  const step = { step: 'vacuum' as const, subjects: [], freed: unused, needed };
  const { bavail, bsize } = await statfs(dirname(file));
  // VACUUM writes the whole file anew beside the old one, and once more into the log.
  if (needed && bavail * bsize < 2 * size)
    return { ...step, done: false, hindered: 'disk-low', tookMs: null };
  return doneStep({ ...step, apply }, () => vacuum(db));
}

async function doneStep(
  { apply, ...step }: Pick<OptimizeStep, 'step' | 'needed' | 'subjects' | 'freed'> & { apply: boolean },
  work: () => Promise<void>,
): Promise<OptimizeStep> {
  if (!apply || !step.needed) return { ...step, done: false, hindered: null, tookMs: null };
  const start = performance.now();
  await work();
  return { ...step, done: true, hindered: null, tookMs: performance.now() - start };
}
