import type { TunedParameter } from '../../../../src-preload/contract/tuning.ts';
import type { StoredTrial } from '../../../data/repositories/tuning-trials.ts';

/** What was tried, oldest first. */
export type PastTrial = Pick<StoredTrial, 'parameter' | 'from' | 'to' | 'outcome' | 'decidedAt'>;

/** A value as it is set, and what it may be. */
export interface Setting {
  readonly parameter: TunedParameter;
  readonly value: number;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** It follows another one, as nobody has set it. */
  readonly follows?: boolean;
}

/** One step of one parameter. */
export type Step = Pick<StoredTrial, 'parameter' | 'from' | 'to'>;

const DAY_MS = 24 * 3600 * 1000;
/** What did not help is left alone for so long; twice as long each time it did not help again. */
const REST_MS = 7 * DAY_MS;
const LONGEST_REST_MS = 180 * DAY_MS;

/** Who set a value: the program as it comes, the tuning, or somebody by hand, whose value stands. */
export function setterOf(
  { parameter, value, usual, follows = false }: Setting,
  past: readonly PastTrial[],
): 'default' | 'tuning' | 'clerk' {
  const last = past.findLast((trial) => trial.parameter === parameter && trial.outcome !== 'running');
  if (last?.outcome === 'clerk') return 'clerk';
  if (follows) return 'default';
  if (valueLeftBy(last, usual) !== value) return 'clerk';
  return value === usual ? 'default' : 'tuning';
}

/** What a value was when the tuning last touched it. */
function valueLeftBy(last: PastTrial | undefined, usual: number): number {
  if (last === undefined) return usual;
  return last.outcome === 'rolled-back' ? last.from : last.to;
}

/**
 * The next step to try, null while there is none worth trying. One after the other: the parameter that was looked at longest
 * ago; on in the direction that helped last, else up, else down. A step that did not help rests, and so does the way back
 * of a step that did: so it settles, and never goes to and fro.
 * @param now epoch milliseconds
 */
export function nextTrial(
  settings: readonly Setting[],
  past: readonly PastTrial[],
  now: number,
): Step | null {
  const lookedAt = ({ parameter }: Setting): number =>
    past.findLast((trial) => trial.parameter === parameter)?.decidedAt ?? 0;
  const tunable = settings
    .filter((setting) => setterOf(setting, past) !== 'clerk')
    .toSorted((one, other) => lookedAt(one) - lookedAt(other));
  for (const setting of tunable) {
    const step = stepsFrom(setting, past).find((wanted) => !rests(wanted, past, now));
    if (step) return step;
  }
  return null;
}

/** The steps to the values beside a setting, the more promising first. */
function stepsFrom({ parameter, value, least, most }: Setting, past: readonly PastTrial[]): Step[] {
  const up = Math.min(most, value + strideUp(parameter, value));
  const down = Math.max(least, value - strideDown(parameter, value));
  const helped = past.findLast((trial) => trial.parameter === parameter && trial.outcome === 'kept');
  const isDownward = helped !== undefined && helped.to < helped.from;
  return (isDownward ? [down, up] : [up, down])
    .filter((to) => to !== value)
    .map((to) => ({ parameter, from: value, to }));
}

/** A reader more takes memory; of the others a small step cannot be measured. */
function strideUp(parameter: TunedParameter, value: number): number {
  if (parameter === 'ocrWorkers') return 1;
  if (parameter === 'documentsAtOnce') return Math.max(1, Math.round(value / 4));
  return parameter === 'cacheTtlSeconds' ? value : Math.round(value / 2);
}

/** About the way back of a step up. */
function strideDown(parameter: TunedParameter, value: number): number {
  if (parameter === 'ocrWorkers') return 1;
  if (parameter === 'documentsAtOnce') return Math.max(1, Math.round(value / 5));
  return parameter === 'cacheTtlSeconds' ? Math.round(value / 2) : Math.round(value / 3);
}

function rests(step: Step, past: readonly PastTrial[], now: number): boolean {
  const back = { ...step, from: step.to, to: step.from };
  const against = past.filter(
    (trial) =>
      (trial.outcome === 'rolled-back' && isSameWay(trial, step)) ||
      (trial.outcome === 'kept' && isSameWay(trial, back)),
  );
  const restMs = Math.min(LONGEST_REST_MS, REST_MS * 2 ** (against.length - 1));
  return now < (against.at(-1)?.decidedAt ?? -Infinity) + restMs;
}

/** Over the same stretch in the same direction, wherever exactly it begins: steps up and down differ by rounding. */
function isSameWay(trial: PastTrial, { parameter, from, to }: Step): boolean {
  if (trial.parameter !== parameter || trial.to > trial.from !== to > from) return false;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return low < Math.max(trial.from, trial.to) && Math.min(trial.from, trial.to) < high;
}
