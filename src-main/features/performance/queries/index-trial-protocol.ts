import type { Result } from '../../../../src-preload/contract/errors.ts';
import type { PlanLine } from '../../../data/repositories/database-schema.ts';
import type { IndexCandidate } from './index-candidates.ts';

/** Try indexes for a statement on a copy of what it reads. Plain data: it crosses a thread boundary. */
export interface IndexTrialTask {
  readonly databaseFile: string;
  /** Where the copy is made; it is removed again. */
  readonly copyFile: string;
  /** The tables that the statement needs; null for the whole database. */
  readonly tables: readonly string[] | null;
  /** Folder of another `better-sqlite3` than the installed one. */
  readonly driverFolder: string | undefined;
  readonly sql: string;
  /** Of some runs; there is at least one. */
  readonly values: readonly (readonly unknown[])[];
  readonly candidates: readonly IndexCandidate[];
}

/** How a statement did on the copy: milliseconds, the median of `runs`. */
export interface TrialRuns {
  readonly plan: readonly PlanLine[];
  readonly medianMs: number;
  readonly runs: number;
}

export interface TrialOfCandidate extends TrialRuns {
  readonly candidate: IndexCandidate;
  /** Whether the plan goes by the index. */
  readonly used: boolean;
  /** Bytes that the index takes. */
  readonly size: number;
}

export interface IndexTrial {
  readonly before: TrialRuns;
  readonly tried: readonly TrialOfCandidate[];
}

/** Refusals travel as data: an error class does not survive the way between threads. */
export type IndexTrialAnswer = Result<IndexTrial>;
