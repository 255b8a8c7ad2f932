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

/** What the machine did over the ten seconds that end at `at` (epoch milliseconds). */
export interface MeasurementsTable {
  at: number;
  cpu_percent: number;
  memory_mb: number;
  engine_delay_ms: number;
  shell_delay_ms: number | null;
  queue_length: number;
}
