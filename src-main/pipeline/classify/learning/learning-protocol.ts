import type { Result } from '../../../../src-preload/contract/errors.ts';
import type { LabelledRequest } from './labelled-texts.ts';
import type { LearningOutcome, Standing } from './learn-lessons.ts';

/** The files that learning starts from. */
export interface LearningFiles {
  /** The shipped model. */
  readonly classifier: string;
  readonly guard: string;
  readonly replay: string;
}

/** A lesson on its way to the thread. */
export interface TaughtRequest extends LabelledRequest {
  readonly key: string;
  readonly standing: Standing;
}

/** Learn these, the oldest first. Plain data: it crosses a thread boundary. */
export interface LearningTask {
  readonly files: LearningFiles;
  readonly lessons: readonly TaughtRequest[];
}

/** Refusals travel as data: an error class does not survive the way between threads. */
export type LearningAnswer = Result<LearningOutcome>;
