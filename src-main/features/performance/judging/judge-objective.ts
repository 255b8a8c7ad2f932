import {
  defaultObjective,
  neededShare,
  OBJECTIVES,
  type JudgedObjective,
  type ObjectiveChoice,
  type ObjectiveId,
} from '../../../../src-preload/contract/judging.ts';
import type { Observed } from './observed.ts';

/** Rounding of binary fractions: 99 good ones of 100 are a share of 0.99. */
const ROUNDING = 1e-9;

/**
 * Judges an objective by what was measured: by the share of good ones, so that a percentile that is met leaves a budget
 * of those that may still be bad. Too few say nothing, neither good nor bad.
 */
export function judgeObjective(
  id: ObjectiveId,
  chosen: ObjectiveChoice | null,
  { value, counted, good }: Observed,
): JudgedObjective {
  const choice = chosen ?? defaultObjective(id);
  const { indicator, least } = OBJECTIVES[id];
  const needed = neededShare(indicator, choice.target);
  const base = { id, choice, isDefault: chosen === null, value, counted, neededShare: needed };
  if (counted < least) return { ...base, state: 'too-few', compliance: null, budgetLeft: null };
  const compliance = good / counted;
  return {
    ...base,
    state: compliance + ROUNDING < needed ? 'violated' : 'met',
    compliance,
    budgetLeft: 1 - (1 - compliance) / (1 - needed),
  };
}
