import { mkdir, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexAdvice, NotTried, TrialOutcome } from '../../../../src-preload/contract/queries.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { Database } from '../../../data/open-database.ts';
import { databaseSize, listTables, type TableColumns } from '../../../data/repositories/database-schema.ts';
import { keepTrial } from '../../../data/repositories/index-advice.ts';
import { findStatement } from '../../../data/repositories/query-statements.ts';
import { planOfLines, rowCounter } from './explain-statements.ts';
import { indexCandidates } from './index-candidates.ts';
import type { IndexTrial, TrialOfCandidate } from './index-trial-protocol.ts';
import type { IndexTrialThread } from './index-trial-thread.ts';
import type { QueryWatch, SeenStatement } from './query-watch.ts';
import { statementShape, type QueryBlock } from './statement-shape.ts';

/** A larger database is not copied whole: that alone would keep the disk busy for long. Single tables are. */
const LARGEST_COPIED = 512 * 1024 ** 2;
/** Room that must be left beside a copy and its indexes. */
const ROOM_LEFT = 200 * 1024 ** 2;
/** An index costs room and time at every change: it must make a statement at least so much faster. */
const LEAST_GAIN = 2;

/** Tries indexes for statements, one at a time. */
export interface IndexTrials {
  /** @throws BrokerFlowError `not-found` when the statement is not kept any more */
  readonly tryFor: (statementId: number, now: number) => Promise<TrialOutcome>;
  readonly isTrying: () => boolean;
}

export function createIndexTrials(tools: {
  readonly db: Database;
  readonly watch: QueryWatch;
  readonly thread: IndexTrialThread;
  readonly driverFolder: string | undefined;
}): IndexTrials {
  let trying = false;
  return {
    isTrying: () => trying,
    tryFor: async (statementId, now) => {
      const statement = await findStatement(tools.db, statementId);
      if (!statement) throw new BrokerFlowError('not-found', 'The statement is not kept any more');
      if (trying) return notTried('busy');
      trying = true;
      try {
        return await tryStatement(tools, { id: statementId, seen: tools.watch.find(statement.form), now });
      } finally {
        trying = false;
      }
    },
  };
}

/** Removes what a trial left that was broken off with the program: a copy holds the office's data. */
export async function forgetTrialCopies(db: Database): Promise<void> {
  const { file } = await databaseSize(db);
  await rm(trialFolder(file), { recursive: true, force: true });
}

function trialFolder(databaseFile: string): string {
  return join(dirname(databaseFile), 'index-trial');
}

interface Subject {
  readonly id: number;
  readonly seen: SeenStatement | undefined;
  readonly now: number;
}

async function tryStatement(
  { db, thread, driverFolder }: Parameters<typeof createIndexTrials>[0],
  { id, seen, now }: Subject,
): Promise<TrialOutcome> {
  if (seen && statementShape(seen.sql)?.every(({ tables }) => tables.length === 0) === true) {
    return notTried('only-writes');
  }
  if (!seen || seen.values.length === 0) return notTried('no-values');
  const shape = statementShape(seen.sql);
  if (shape === null) return notTried('not-understood');
  const known = await listTables(db);
  const candidates = indexCandidates(shape, known);
  if (candidates.length === 0) return notTried('nothing-to-try');
  const tables = tablesToCopy(shape, known);
  const { file, size } = await databaseSize(db);
  const folder = trialFolder(file);
  const hindrance = await hindranceTo({ size, whole: tables === null, folder: dirname(file) });
  if (hindrance) return notTried(hindrance);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const copyFile = join(folder, 'copy.sqlite');
    const { sql, values } = seen;
    const trial = await thread.run({
      databaseFile: file,
      copyFile,
      tables,
      driverFolder,
      sql,
      values,
      candidates,
    });
    return { advice: await keepOutcome(db, { id, seen, trial, now }), notTried: null };
  } catch (error) {
    if (error instanceof BrokerFlowError && error.code === 'cancelled') return notTried('too-slow');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepOutcome(
  db: Database,
  { id, seen, trial, now }: { id: number; seen: SeenStatement; trial: IndexTrial; now: number },
): Promise<IndexAdvice> {
  const { before, tried } = trial;
  const best = bestOf(tried);
  const helps = best !== undefined && best.medianMs * LEAST_GAIN <= before.medianMs;
  const after = helps ? best : before;
  const countOf = await rowCounter(db);
  const stepsOf = (plan: IndexTrial['before']['plan']) => planOfLines(seen.sql, plan, countOf);
  return keepTrial(
    db,
    {
      statementId: id,
      index: helps ? best.candidate : null,
      planBefore: await stepsOf(before.plan),
      planAfter: await stepsOf(after.plan),
      beforeMs: before.medianMs,
      afterMs: after.medianMs,
      runs: before.runs,
      size: helps ? best.size : 0,
    },
    now,
  );
}

/** The quickest of those that are gone by. */
function bestOf(tried: readonly TrialOfCandidate[]): TrialOfCandidate | undefined {
  return tried.filter(({ used }) => used).toSorted((one, other) => one.medianMs - other.medianMs)[0];
}

/** The tables that a statement reads; null, for all, where it reads something else than plain tables: words, say. */
function tablesToCopy(shape: readonly QueryBlock[], known: readonly TableColumns[]): string[] | null {
  const names = new Set(shape.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const plain = known.flatMap(({ name }) => (names.has(name) ? [name] : []));
  return plain.length === names.size ? plain : null;
}

async function hindranceTo(copied: {
  readonly size: number;
  readonly whole: boolean;
  readonly folder: string;
}): Promise<NotTried | null> {
  if (copied.whole && copied.size > LARGEST_COPIED) return 'database-large';
  const { bavail, bsize } = await statfs(copied.folder);
  return bavail * bsize < 2 * copied.size + ROOM_LEFT ? 'disk-low' : null;
}

function notTried(reason: NotTried): TrialOutcome {
  return { advice: null, notTried: reason };
}
