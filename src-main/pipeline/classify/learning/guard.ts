import type { LessonRefusal } from '../../../../src-preload/contract/learning.ts';
import { logLoss } from '../calibration.ts';
import type { ClassifierModel } from '../classifier-model.ts';
import { scoresOf } from '../classifier-scores.ts';
import { softmax } from '../logistic-regression.ts';
import type { Example } from './adapt-model.ts';

/** A request of the guard: labelled, and unknown to whatever was trained. */
export interface GuardRequest extends Example {
  /** The shipped model decides it without a clerk, rightly or not. */
  readonly decided: boolean;
}

/** How a model does on the guard. */
export interface GuardSum {
  /** How many requests the shipped model decides by itself, and how many of these this model decides rightly. */
  readonly size: number;
  readonly right: number;
  /** Mean negative log-likelihood of the right categories of all requests, in nats. */
  readonly loss: number;
}

/**
 * From this confidence on a request counts as decided. Below it a clerk looks anyway, and to which side of a coin's
 * edge such a request falls says nothing of a model: when they counted, every lesson, right or wrong, was refused for
 * one request that the shipped model had decided by 0.57 to 0.43.
 */
const DECIDED = 0.8;

/**
 * So much may the loss grow although as many are right, and so much more for each lesson. Measured: ten right
 * corrections of a new line added up to 0.004; a wrong one 0.002, five of them 0.015, ten 0.03 to 0.11.
 */
const MOST_ADDED_LOSS = 0.006;
const MOST_ADDED_BY_EACH = 0.0005;

/** Makes the guard of a shipped model. */
export function guardOf(shipped: ClassifierModel, requests: readonly Example[]): GuardRequest[] {
  return requests.map((request) => {
    const shares = softmax(scoresOf(shipped, request).scores, shipped.temperature);
    return { ...request, decided: Math.max(...shares) >= DECIDED };
  });
}

/** Judges a model by the guard. */
export function sumOverGuard(model: ClassifierModel, guard: readonly GuardRequest[]): GuardSum {
  if (guard.length === 0) return { size: 0, right: 0, loss: 0 };
  const scored = guard.map((request) => ({ ...request, scores: scoresOf(model, request).scores }));
  const decided = scored.filter((request) => request.decided);
  return {
    size: decided.length,
    right: decided.filter(({ scores, label }) => scores.indexOf(Math.max(...scores)) === label).length,
    loss: logLoss(scored, model.temperature),
  };
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
