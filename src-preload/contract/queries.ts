import * as z from 'zod';

/** What a step of a plan does, as SQLite tells it. */
export const PLAN_STEPS = [
  'scan',
  'scan-index',
  'search',
  'search-key',
  'automatic-index',
  'sort',
  'virtual',
  'other',
] as const;
export type PlanStepKind = (typeof PLAN_STEPS)[number];

export const planStepSchema = z.object({
  /** How deep it lies in others. */
  depth: z.number().int(),
  kind: z.enum(PLAN_STEPS),
  /** The table, or the alias where the statement's tables are not known. */
  table: z.string().nullable(),
  index: z.string().nullable(),
  /** Rows in the table, counted up to {@link MOST_COUNTED_ROWS}; null where they do not matter. */
  rows: z.number().int().nullable(),
  /** What SQLite says. */
  detail: z.string(),
});
export type PlanStep = z.infer<typeof planStepSchema>;

export const MOST_COUNTED_ROWS = 10_000;

/** What is wrong with a plan: reads a large table whole, or a large index; sorts; builds an index at every run. */
export const PLAN_FINDINGS = ['scan', 'scan-index', 'sort', 'automatic-index'] as const;
export type PlanFinding = (typeof PLAN_FINDINGS)[number];

/** Where a statement runs: a call of the window, a stage of a request; `name` is empty outside of all stages. */
export const queryPlaceSchema = z.object({
  kind: z.enum(['request', 'call', 'background']),
  name: z.string(),
  count: z.number().int(),
  totalMs: z.number(),
});
export type QueryPlace = z.infer<typeof queryPlaceSchema>;

/** How a statement did over some time; milliseconds. */
const measuredSchema = z.object({ count: z.number().int(), p50Ms: z.number(), p95Ms: z.number() });

export const ADVICE_STATES = ['advised', 'applied', 'undone', 'useless'] as const;

export const indexAdviceSchema = z.object({
  id: z.number().int(),
  statementId: z.number().int(),
  state: z.enum(ADVICE_STATES),
  /** Null where no index could be thought of. */
  indexName: z.string().nullable(),
  tableName: z.string().nullable(),
  /** The `CREATE INDEX` statement. */
  sql: z.string().nullable(),
  planBefore: z.array(planStepSchema),
  planAfter: z.array(planStepSchema),
  /** Medians on a copy of the database, of so many runs each. */
  beforeMs: z.number(),
  afterMs: z.number(),
  runs: z.number().int(),
  /** Bytes that the index takes. */
  size: z.number(),
  /** Epoch milliseconds. */
  triedAt: z.number(),
  changedAt: z.number().nullable(),
  /** Of an applied index: measured in use, before it was applied and since. */
  measuredBefore: measuredSchema.nullable(),
  measuredAfter: measuredSchema.nullable(),
});
export type IndexAdvice = z.infer<typeof indexAdviceSchema>;

/** A statement that was slow at least once, or whose plan has a finding. */
export const watchedQuerySchema = z.object({
  id: z.number().int(),
  /** Without values. */
  statement: z.string(),
  count: z.number().int(),
  slowCount: z.number().int(),
  totalMs: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
  maxMs: z.number(),
  /** Epoch milliseconds. */
  firstAt: z.number(),
  lastAt: z.number(),
  /** The place that took most time first. */
  places: z.array(queryPlaceSchema),
  /** Null until it was explained. */
  plan: z.array(planStepSchema).nullable(),
  findings: z.array(z.enum(PLAN_FINDINGS)),
  advice: indexAdviceSchema.nullable(),
});
export type WatchedQuery = z.infer<typeof watchedQuerySchema>;

/** A statement that ran at least {@link REPEATED_FROM} times with other values within one call or request. */
export const repeatedQuerySchema = z.object({
  kind: z.enum(['request', 'call']),
  place: z.string(),
  statement: z.string(),
  times: z.number().int(),
  most: z.number().int(),
  count: z.number().int(),
  totalMs: z.number(),
  lastAt: z.number(),
});
export type RepeatedStatement = z.infer<typeof repeatedQuerySchema>;

export const REPEATED_FROM = 10;

export const indexChangeSchema = z.object({
  at: z.number(),
  actor: z.string().nullable(),
  change: z.enum(['applied', 'undone', 'lost']),
  indexName: z.string(),
  sql: z.string(),
  beforeMs: z.number(),
  afterMs: z.number(),
});
export type IndexChange = z.infer<typeof indexChangeSchema>;

export const queryReportSchema = z.object({
  slowQueryMs: z.number(),
  /** The oldest stored measurement, epoch milliseconds; null before the first. */
  measuredSince: z.number().nullable(),
  /** The one that took most time in all first. */
  queries: z.array(watchedQuerySchema),
  repeated: z.array(repeatedQuerySchema),
  changes: z.array(indexChangeSchema),
  /** Whether an index is being tried on a copy right now. */
  trying: z.boolean(),
});
export type QueryReport = z.infer<typeof queryReportSchema>;

/** Why no index could be tried. */
export const NOT_TRIED = [
  'no-values',
  'only-writes',
  'not-understood',
  'nothing-to-try',
  'database-large',
  'disk-low',
  'busy',
  'too-slow',
] as const;
export type NotTried = (typeof NOT_TRIED)[number];

export const trialOutcomeSchema = z.object({
  /** What came of it; null when nothing was tried. */
  advice: indexAdviceSchema.nullable(),
  notTried: z.enum(NOT_TRIED).nullable(),
});
export type TrialOutcome = z.infer<typeof trialOutcomeSchema>;

/** What makes the database leaner or faster: fresh statistics, a smaller file, advised indexes. */
export const OPTIMIZE_STEPS = ['statistics', 'vacuum', 'indexes'] as const;
export const optimizeStepSchema = z.object({
  step: z.enum(OPTIMIZE_STEPS),
  needed: z.boolean(),
  done: z.boolean(),
  /** Why it was needed and not done; null otherwise. */
  hindered: z.enum(['disk-low']).nullable(),
  /** Tables whose statistics are old, indexes that are advised. */
  subjects: z.array(z.string()),
  /** Bytes that it would free or freed. */
  freed: z.number(),
  /** How long it took; null where it was not done. */
  tookMs: z.number().nullable(),
});
export const optimizeReportSchema = z.object({
  /** Bytes of the database before and after; alike where nothing was done. */
  sizeBefore: z.number(),
  sizeAfter: z.number(),
  steps: z.array(optimizeStepSchema),
});
export type OptimizeStep = z.infer<typeof optimizeStepSchema>;
export type OptimizeReport = z.infer<typeof optimizeReportSchema>;
