import type { Generated } from 'kysely';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';

/** What an outside model cost on a local day (yyyy-mm-dd), at the prices of that day. */
export interface ModelUsageTable {
  day: string;
  calls: Generated<number>;
  input_tokens: Generated<number>;
  output_tokens: Generated<number>;
  euro: Generated<number>;
  cache_hits: Generated<number>;
  saved_euro: Generated<number>;
  /** 1 once the clerk was told that the budget is used up. */
  budget_told: Generated<number>;
}

/** What an outside model said of a request. */
export interface ModelOpinionsTable {
  request_id: string;
  category: Category;
  confidence: number;
  reason: string;
  source: 'openai' | 'cache';
  /** JSON: list of name, value and words. */
  readings: string;
  /** JSON: list of the readings that this machine has otherwise. */
  differing: Generated<string>;
}

export interface ModelConsentsTable {
  id: Generated<number>;
  address: string;
  masked: number;
  given_at: string;
  withdrawn_at: string | null;
}
