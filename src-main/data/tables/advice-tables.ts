import type { AppliedState, RecommendationKind } from '../../../src-preload/contract/advice.ts';

export interface AdviceTables {
  applied_advice: AppliedAdviceTable;
  dismissed_advice: { advice_id: string; dismissed_at: number };
  program_versions: { version: string; first_started_at: number };
}

/** A recommendation that was followed, and what came of it. Moments are epoch milliseconds. */
export interface AppliedAdviceTable {
  id: string;
  advice_id: string;
  kind: RecommendationKind;
  subject: string;
  /** JSON: what the remedy was told. */
  parameters: string;
  /** JSON: how it is judged. */
  yardstick: string;
  state: AppliedState;
  before_value: number | null;
  before_count: number;
  after_value: number | null;
  after_count: number;
  applied_at: number;
  decided_at: number | null;
}
