import type { Generated } from 'kysely';

/** One finished way of a document through the stages. */
export interface RunsTable {
  id: Generated<number>;
  request_id: string;
  /** Epoch milliseconds. */
  finished_at: number;
  total_ms: number;
  outcome: 'ready' | 'review' | 'failed';
  /** JSON: stage -> milliseconds. */
  stages: string;
}
