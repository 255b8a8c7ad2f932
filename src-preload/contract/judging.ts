import * as z from 'zod';
import type { MetricName } from './metrics.ts';
import { STAGES, type Stage } from './vocabulary.ts';

/**
 * How an objective is read from what was measured.
 * `percentile`: this share of all durations takes at most the target (milliseconds).
 * `errors`: at most the target (a share) of all events is bad. `share`: at least the target (a share) is good.
 * `rate`: at least the target (a number a minute) in every minute in which work is waiting.
 */
export type Indicator = 'p50' | 'p95' | 'p99' | 'errors' | 'share' | 'rate';

interface ObjectivePlan {
  readonly metric: MetricName;
  readonly indicator: Indicator;
  readonly target: number;
  readonly windowSeconds: ObjectiveWindow;
  /** Fewer events (seconds, minutes) than these say nothing. */
  readonly least: number;
}

/** Over how long an objective can be judged, seconds: five minutes, an hour, a day, a week. */
export const OBJECTIVE_WINDOWS = [300, 3600, 86_400, 604_800] as const;
export type ObjectiveWindow = (typeof OBJECTIVE_WINDOWS)[number];

/** What a stage may take, milliseconds; scans of many pages are read for as long as half a minute. */
const STAGE_MS: Readonly<Record<Stage, number>> = {
  intake: 1000,
  text: 30_000,
  classify: 2000,
  fields: 5000,
  forms: 10_000,
  email: 5000,
};

/** The objectives with their defaults. A percentile needs enough durations for one to lie beyond it. */
export const OBJECTIVES = {
  'request-p50': requests('p50', 30_000),
  'request-p95': requests('p95', 60_000),
  'stage-intake': stage('intake'),
  'stage-text': stage('text'),
  'stage-classify': stage('classify'),
  'stage-fields': stage('fields'),
  'stage-forms': stage('forms'),
  'stage-email': stage('email'),
  'ipc-p95': { metric: 'ipc_duration', indicator: 'p95', target: 100, windowSeconds: 300, least: 20 },
  'ipc-p99': { metric: 'ipc_duration', indicator: 'p99', target: 200, windowSeconds: 300, least: 100 },
  'query-p95': { metric: 'query_duration', indicator: 'p95', target: 50, windowSeconds: 300, least: 20 },
  'request-errors': {
    metric: 'request_duration',
    indicator: 'errors',
    target: 0.01,
    windowSeconds: 300,
    least: 10,
  },
  'call-errors': {
    metric: 'call_duration',
    indicator: 'errors',
    target: 0.01,
    windowSeconds: 300,
    least: 20,
  },
  'cache-hits': {
    metric: 'cache_lookups',
    indicator: 'share',
    target: 0.8,
    windowSeconds: 3600,
    least: 50,
  },
  availability: {
    metric: 'seconds_up',
    indicator: 'share',
    target: 0.999,
    windowSeconds: 86_400,
    least: 3600,
  },
  throughput: {
    metric: 'request_duration',
    indicator: 'rate',
    target: 5,
    windowSeconds: 3600,
    least: 5,
  },
} as const satisfies Record<string, ObjectivePlan>;

export type ObjectiveId = keyof typeof OBJECTIVES;
const OBJECTIVE_NAMES = Object.keys(OBJECTIVES) as [ObjectiveId, ...ObjectiveId[]];
export const objectiveIdSchema = z.enum(OBJECTIVE_NAMES);

/** The share of good minutes that an objective about a rate asks for. */
export const GOOD_MINUTES = 0.95;

/** The share of all events that has to be good for an objective with this target to be met. */
export function neededShare(indicator: Indicator, target: number): number {
  switch (indicator) {
    case 'p50':
      return 0.5;
    case 'p95':
      return 0.95;
    case 'p99':
      return 0.99;
    case 'errors':
      return 1 - target;
    case 'share':
      return target;
    case 'rate':
      return GOOD_MINUTES;
  }
}

/** Between which values a target can be set: milliseconds, shares, or a number a minute. */
export function targetRange(indicator: Indicator): { readonly least: number; readonly most: number } {
  switch (indicator) {
    case 'p50':
    case 'p95':
    case 'p99':
      return { least: 1, most: 3_600_000 };
    case 'errors':
      return { least: 0.0001, most: 0.5 };
    case 'share':
      return { least: 0.5, most: 0.9999 };
    case 'rate':
      return { least: 0.1, most: 10_000 };
  }
}

/** What the office sets of an objective. */
export const objectiveChoiceSchema = z.object({
  target: z.number(),
  windowSeconds: z.literal(OBJECTIVE_WINDOWS),
  /** Whether missing it raises an alert. */
  alerts: z.boolean(),
});
export type ObjectiveChoice = z.infer<typeof objectiveChoiceSchema>;

/** What the office would want to be told of; a stage that is slow shows in the request as a whole. */
const TOLD: readonly ObjectiveId[] = [
  'request-p95',
  'ipc-p95',
  'query-p95',
  'request-errors',
  'call-errors',
  'availability',
  'throughput',
];

/** What an objective is when the office sets nothing. */
export function defaultObjective(id: ObjectiveId): ObjectiveChoice {
  const { target, windowSeconds } = OBJECTIVES[id];
  return { target, windowSeconds, alerts: TOLD.includes(id) };
}

/** True for a choice that the objective can have. */
export function isAllowedObjective(id: ObjectiveId, { target }: Pick<ObjectiveChoice, 'target'>): boolean {
  const { least, most } = targetRange(OBJECTIVES[id].indicator);
  return target >= least && target <= most;
}

/** `too-few`: too few measurements to say anything. */
export const objectiveStateSchema = z.enum(['met', 'violated', 'too-few']);
export type ObjectiveState = z.infer<typeof objectiveStateSchema>;

/** An objective as it stands. */
export const judgedObjectiveSchema = z.object({
  id: objectiveIdSchema,
  /** As it is now, and whether the office set it so. */
  choice: objectiveChoiceSchema,
  isDefault: z.boolean(),
  state: objectiveStateSchema,
  /** Milliseconds, a share or a number a minute, as the indicator says; null where nothing was measured. */
  value: z.number().nullable(),
  /** Durations, events, seconds or minutes of the window; a compliance is a share of these. */
  counted: z.number(),
  /** The share of good ones; null where there are too few. */
  compliance: z.number().nullable(),
  neededShare: z.number(),
  /** What is left of the bad ones that the objective allows: 1 all, 0 none, less than 0 overdrawn. */
  budgetLeft: z.number().nullable(),
});
export type JudgedObjective = z.infer<typeof judgedObjectiveSchema>;

/** The calls of the window by subject, with what one may take, milliseconds. All others are `other`. */
export const CALL_BUDGETS_MS = {
  requests: 100,
  review: 100,
  documents: 200,
  clients: 100,
  deadlines: 100,
  insurers: 100,
  forms: 200,
  drafts: 200,
  outbox: 200,
  intake: 2000,
  performance: 300,
  other: 500,
} as const;
export type CallSubject = keyof typeof CALL_BUDGETS_MS;
const CALL_SUBJECTS = Object.keys(CALL_BUDGETS_MS) as CallSubject[];

export type BudgetId = `stage:${Stage}` | `call:${CallSubject}`;
const STAGE_BUDGETS = STAGES.map((name) => [`stage:${name}`, STAGE_MS[name]] as const);
const CALL_BUDGETS = CALL_SUBJECTS.map((name) => [`call:${name}`, CALL_BUDGETS_MS[name]] as const);
/** What each piece of work may take by default, milliseconds. */
export const BUDGETS_MS = Object.fromEntries([...STAGE_BUDGETS, ...CALL_BUDGETS]) as Readonly<
  Record<BudgetId, number>
>;
const BUDGET_NAMES = Object.keys(BUDGETS_MS) as [BudgetId, ...BudgetId[]];
export const budgetIdSchema = z.enum(BUDGET_NAMES);
/** What a budget can be set to, milliseconds. */
export const budgetMsSchema = z.number().min(1).max(3_600_000);

/** More than this share of the work over its budget violates it. */
export const BUDGET_TOLERANCE = 0.05;
/** Budgets are judged over the last day, and not before so many pieces of work. */
export const BUDGET_WINDOW_SECONDS = 86_400;
export const BUDGET_LEAST = 20;

/** A budget as it stands. */
export const judgedBudgetSchema = z.object({
  id: budgetIdSchema,
  budgetMs: z.number(),
  isDefault: z.boolean(),
  state: objectiveStateSchema,
  counted: z.number(),
  over: z.number(),
  /** The share of the work that took longer; null where nothing was measured. */
  violation: z.number().nullable(),
  p95: z.number().nullable(),
});
export type JudgedBudget = z.infer<typeof judgedBudgetSchema>;

/** All objectives and budgets at a moment (epoch milliseconds). */
export const judgementSchema = z.object({
  at: z.number(),
  objectives: z.array(judgedObjectiveSchema),
  budgets: z.array(judgedBudgetSchema),
  /** How many of them are violated. */
  violations: z.number().int(),
});
export type Judgement = z.infer<typeof judgementSchema>;

function requests(indicator: 'p50' | 'p95', target: number) {
  const least = indicator === 'p50' ? 10 : 20;
  return { metric: 'request_duration', indicator, target, windowSeconds: 3600, least } as const;
}

function stage(name: Stage) {
  return {
    metric: 'stage_duration',
    indicator: 'p95',
    target: STAGE_MS[name],
    windowSeconds: 3600,
    least: 20,
  } as const;
}
