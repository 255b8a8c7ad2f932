import * as z from 'zod';
import type { TunedParameter } from '../../../src-preload/contract/tuning.ts';
import type { Database } from '../open-database.ts';
import type { TuningTrialsTable } from '../tables/tuning-tables.ts';

/** A value tried in place of another, with what was measured. */
export interface StoredTrial {
  readonly id: number;
  readonly parameter: TunedParameter;
  readonly from: number;
  readonly to: number;
  readonly outcome: TuningTrialsTable['outcome'];
  /** Figures of windows side by side, the first of each pair with the earlier value. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly gain: number | null;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly decidedAt: number | null;
}

const pairsSchema = z.array(z.tuple([z.number(), z.number()]));

/** All trials there were, oldest first; a handful a week. */
export async function listTrials(db: Database): Promise<StoredTrial[]> {
  const rows = await db.selectFrom('tuning_trials').selectAll().orderBy('id').execute();
  return rows.map(
    ({ from_value: from, to_value: to, started_at: startedAt, decided_at: decidedAt, ...row }) => ({
      ...row,
      from,
      to,
      startedAt,
      decidedAt,
      pairs: pairsSchema.catch([]).parse(JSON.parse(row.pairs)),
    }),
  );
}

/** Begins a trial, or notes what a person decided. @returns its id */
export async function addTrial(
  db: Database,
  trial: Pick<StoredTrial, 'parameter' | 'from' | 'to' | 'outcome' | 'startedAt' | 'decidedAt'>,
): Promise<number> {
  const { parameter, from, to, outcome, startedAt, decidedAt } = trial;
  const row = { parameter, from_value: from, to_value: to, outcome, started_at: startedAt };
  const { id } = await db
    .insertInto('tuning_trials')
    .values({ ...row, decided_at: decidedAt, pairs: '[]', gain: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Stores what was measured, and what became of it. */
export async function updateTrial(
  db: Database,
  id: number,
  { pairs, gain, outcome, decidedAt }: Pick<StoredTrial, 'pairs' | 'gain' | 'outcome' | 'decidedAt'>,
): Promise<void> {
  const change = { pairs: JSON.stringify(pairs), gain, outcome, decided_at: decidedAt };
  await db.updateTable('tuning_trials').set(change).where('id', '=', id).execute();
}
