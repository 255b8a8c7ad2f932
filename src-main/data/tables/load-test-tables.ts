import type { LoadKind, LoadOutcome } from '../../../src-preload/contract/load-tests.ts';

/** Load tests that were begun. */
export interface LoadTestsTable {
  id: string;
  kind: LoadKind;
  /** How long it was meant to take. */
  seconds: number;
  users: number;
  seed: number;
  /** Epoch milliseconds. */
  started_at: number;
  ended_at: number | null;
  outcome: LoadOutcome;
  /** JSON: what it ran on. */
  machine: string;
  /** JSON; null while it runs, and for one that was interrupted or failed. */
  figures: string | null;
  /** JSON: what failed, why and how often. */
  problems: string;
  /** JSON: the steps. */
  points: string;
}
