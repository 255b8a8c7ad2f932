import type { LessonRefusal } from '../../../../src-preload/contract/learning.ts';
import { logLoss } from '../calibration.ts';
import type { ClassifierModel } from '../classifier-model.ts';
import { scoresOf } from '../classifier-scores.ts';
import type { Example } from './adapt-model.ts';

/** How a model does on the guard: labelled requests that nothing was trained on. */
export interface GuardSum {
  readonly size: number;
  readonly right: number;
  /** Mean negative log-likelihood of the right categories, in nats. */
  readonly loss: number;
}

/**
 * So much may the loss grow although as many are right, and so much more for each lesson. Measured: one right
 * correction added up to 0.013, ten of a new line up to 0.031, forty 0.056; one wrong one often 0.04, ten of them
 * 0.045 to 0.38.
 */
const MOST_ADDED_LOSS = 0.025;
const MOST_ADDED_BY_EACH = 0.001;

/** Judges a model by the guard. */
export function sumOverGuard(model: ClassifierModel, guard: readonly Example[]): GuardSum {
  if (guard.length === 0) return { size: 0, right: 0, loss: 0 };
  const scored = guard.map((example) => ({ scores: scoresOf(model, example).scores, label: example.label }));
  const right = scored.filter(({ scores, label }) => scores.indexOf(Math.max(...scores)) === label).length;
  return { size: guard.length, right, loss: logLoss(scored, model.temperature) };
}

/** `close` where there is something wrong among the lessons: the loss may grow half as much. */
export type Watch = 'usual' | 'close';

/** Why a model that does `after` must not take the place of one that does `before`; null when it may. */
export function refusalOf(
  before: GuardSum,
  after: GuardSum,
  { lessons, watch }: { readonly lessons: number; readonly watch: Watch },
): Exclude<LessonRefusal, 'no-text'> | null {
  if (after.right < before.right) return 'forgets';
  const most = (MOST_ADDED_LOSS + MOST_ADDED_BY_EACH * lessons) / (watch === 'close' ? 2 : 1);
  return after.loss > before.loss + most ? 'unsettles' : null;
}
