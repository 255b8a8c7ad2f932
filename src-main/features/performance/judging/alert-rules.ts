import {
  defaultThreshold,
  HYSTERESIS_POINTS,
  resourceSchema,
  thresholdSchema,
  type AlertRule,
  type Resource,
  type Threshold,
} from '../../../../src-preload/contract/alerts.ts';
import {
  objectiveIdSchema,
  OBJECTIVES,
  defaultObjective,
  type JudgedObjective,
  type ObjectiveId,
} from '../../../../src-preload/contract/judging.ts';
import { chosen } from '../../../data/repositories/judging-choices.ts';
import type { AlertPlan } from './alert-state.ts';
import { objectiveChoice } from './judge-all.ts';

/** How often alerts are judged. */
export const ROUND_MS = 10_000;
/** Objectives over an hour or a day do not change within seconds, and reading them costs more. */
export const SLOW_ROUND_MS = 60_000;
const SHORT_WINDOW_SECONDS = 300;

/** So many rounds may be missed before what is being waited for begins anew. */
const ROUNDS_MISSED = 3;

/** The budget of bad ones of an objective: used up it is a warning, twice as many are critical. */
const BUDGET_USED = { warning: 1, critical: 2, hysteresis: 0.1 } as const;
const OBJECTIVE_FOR_MS = 60_000;

/** A rule as it is now judged. */
export interface Watched {
  readonly rule: AlertRule;
  readonly plan: AlertPlan;
  /** False: it raises no alert. */
  readonly isOn: boolean;
}

/** What the rule watches now. */
export interface Look {
  /** How high it stands on the scale of its plan; null when there is too little to say. */
  readonly height: number | null;
  /** The value that a person is told, and the larger the worse unless `lowIsBad`. */
  readonly value: number;
  readonly lowIsBad: boolean;
  /** What was crossed, by the severity that it led to. */
  readonly target: { readonly warning: number; readonly critical: number };
}

/** Where a resource warns: as the office set it, or by default. */
export function thresholdOf(
  choices: ReadonlyMap<string, unknown>,
  resource: Resource,
): { readonly threshold: Threshold; readonly isDefault: boolean } {
  const choice = chosen(choices, `resource:${resource}`, thresholdSchema);
  return { threshold: choice ?? defaultThreshold(resource), isDefault: choice === null };
}

/** The rule of a resource. */
export function resourceRule({ threshold, resource }: { threshold: Threshold; resource: Resource }): Watched {
  const { warning, critical, forSeconds, alerts } = threshold;
  const plan = {
    warning,
    critical,
    hysteresis: HYSTERESIS_POINTS,
    forMs: forSeconds * 1000,
    gapMs: ROUNDS_MISSED * ROUND_MS,
  };
  return { rule: `resource:${resource}`, plan, isOn: alerts };
}

/** The rule of an objective. */
export function objectiveRule(choices: ReadonlyMap<string, unknown>, id: ObjectiveId): Watched {
  const { alerts, windowSeconds } = objectiveChoice(choices, id) ?? defaultObjective(id);
  const everyMs = windowSeconds <= SHORT_WINDOW_SECONDS ? ROUND_MS : SLOW_ROUND_MS;
  const plan = { ...BUDGET_USED, forMs: OBJECTIVE_FOR_MS, gapMs: ROUNDS_MISSED * everyMs };
  return { rule: `objective:${id}`, plan, isOn: alerts };
}

/** The objectives that are judged in a round. @param isSlow true for the round of every minute: all of them */
export function objectivesOfRound(choices: ReadonlyMap<string, unknown>, isSlow: boolean): ObjectiveId[] {
  return objectiveIdSchema.options.filter(
    (id) => isSlow || objectiveRule(choices, id).plan.gapMs === ROUNDS_MISSED * ROUND_MS,
  );
}

/** What there is to see of a resource. */
export function lookAtResource(threshold: Threshold, value: number | null): Look {
  const { warning, critical } = threshold;
  return { height: value, value: value ?? 0, lowIsBad: false, target: { warning, critical } };
}

/** What there is to see of an objective: how much of what it allows is used up. */
export function lookAtObjective({ id, value, budgetLeft, choice }: JudgedObjective): Look {
  const { indicator } = OBJECTIVES[id];
  const { target } = choice;
  return {
    height: budgetLeft === null ? null : 1 - budgetLeft,
    value: value ?? 0,
    lowIsBad: indicator === 'share' || indicator === 'rate',
    target: { warning: target, critical: target },
  };
}

/** The resources that are watched, in their order. */
export const WATCHED_RESOURCES = resourceSchema.options;
