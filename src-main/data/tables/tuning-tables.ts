import type { Generated } from 'kysely';
import type { TRIAL_OUTCOMES, TunedParameter } from '../../../src-preload/contract/tuning.ts';

export interface TuningTables {
  tuning_trials: TuningTrialsTable;
}

/** One value tried in place of another. */
export interface TuningTrialsTable {
  id: Generated<number>;
  parameter: TunedParameter;
  from_value: number;
  to_value: number;
  outcome: (typeof TRIAL_OUTCOMES)[number];
  /** JSON: list of pairs of figures, the first measured with the earlier value. */
  pairs: string;
  gain: number | null;
  /** Epoch milliseconds. */
  started_at: number;
  decided_at: number | null;
}
