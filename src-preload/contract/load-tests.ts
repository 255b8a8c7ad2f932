import * as z from 'zod';

/**
 * What a load test does: how many people work at once, how their number changes, how long it takes.
 * `steady` begins within the first fifth, `ramp` grows to the end, `surge` has a tenth of them but for the middle fifth.
 */
export const LOAD_TESTS = {
  smoke: { users: 5, seconds: 120, shape: 'steady' },
  light: { users: 20, seconds: 300, shape: 'steady' },
  medium: { users: 50, seconds: 600, shape: 'steady' },
  heavy: { users: 100, seconds: 900, shape: 'steady' },
  stress: { users: 200, seconds: 1200, shape: 'ramp' },
  volume: { users: 10, seconds: 14_400, shape: 'steady' },
  spike: { users: 100, seconds: 600, shape: 'surge' },
  soak: { users: 20, seconds: 28_800, shape: 'steady' },
} as const;

export const LOAD_KINDS = ['smoke', 'light', 'medium', 'heavy', 'stress', 'volume', 'spike', 'soak'] as const;
export const loadKindSchema = z.enum(LOAD_KINDS);
export type LoadKind = z.infer<typeof loadKindSchema>;

/** What a virtual user does. `document` is what follows a drop: from the drop until the request is through. */
export const LOAD_ACTIONS = ['drop', 'open', 'search', 'correct', 'document'] as const;
export const loadActionSchema = z.enum(LOAD_ACTIONS);
export type LoadAction = z.infer<typeof loadActionSchema>;

/**
 * What must hold under load, the same as the default targets of daily work: 95 of 100 calls answered in time,
 * 95 of 100 documents through in time, and the share of everything that fails.
 */
export const LOAD_TARGETS = { callP95Ms: 100, documentP95Ms: 60_000, errorShare: 0.01 } as const;

/** The shortest run that says anything, in seconds. */
export const SHORTEST_LOAD_SECONDS = 3;

/** `interrupted`: the program ended before the test did. `disk-full`: stopped before it would have filled the disk. */
export const LOAD_OUTCOMES = ['running', 'done', 'cancelled', 'interrupted', 'disk-full', 'failed'] as const;
export const loadOutcomeSchema = z.enum(LOAD_OUTCOMES);
export type LoadOutcome = z.infer<typeof loadOutcomeSchema>;

const milliseconds = z.number().nonnegative().nullable();

/** What became of one action over the whole test; percentiles of those that did not fail. */
export const loadActionFiguresSchema = z.object({
  action: loadActionSchema,
  count: z.number().int(),
  errors: z.number().int(),
  p50: milliseconds,
  p95: milliseconds,
  p99: milliseconds,
});
export type LoadActionFigures = z.infer<typeof loadActionFiguresSchema>;

/** Where a target was first missed for two steps in a row. */
export const breakingPointSchema = z.object({
  /** Seconds from the begin of the test. */
  second: z.number(),
  users: z.number().int(),
  target: z.enum(['calls', 'documents', 'errors']),
  /** Milliseconds, for errors a share 0..1. */
  value: z.number(),
  limit: z.number(),
});
export type BreakingPoint = z.infer<typeof breakingPointSchema>;

/** A test in figures that can be compared with those of another. */
export const loadFiguresSchema = z.object({
  /** Calls that were answered before the test was over. */
  calls: z.number().int(),
  callsPerMinute: z.number(),
  /** Documents that were through before the test was over. */
  documents: z.number().int(),
  documentsPerMinute: z.number(),
  /** Documents that were dropped and not through even after a grace at the end. */
  unfinished: z.number().int(),
  errors: z.number().int(),
  /** Share of calls and documents that failed, 0..1. */
  errorShare: z.number(),
  actions: z.array(loadActionFiguresSchema),
  breakingPoint: breakingPointSchema.nullable(),
});
export type LoadFigures = z.infer<typeof loadFiguresSchema>;

/** What was measured over one step, five seconds in a test of more than a minute and a half. */
export const loadPointSchema = z.object({
  /** Seconds from the begin of the test to the end of the step. */
  second: z.number(),
  users: z.number().int(),
  calls: z.number().int(),
  errors: z.number().int(),
  callP95Ms: milliseconds,
  /** Documents that came through in this step. */
  documents: z.number().int(),
  documentP95Ms: milliseconds,
  /** Documents dropped and not through at the end of the step. */
  waiting: z.number().int(),
  /** Percent of all cores, of the whole program. */
  cpuPercent: z.number(),
  /** Resident memory of the whole program. */
  memoryMb: z.number(),
  diskFreeMb: z.number().nullable(),
});
export type LoadPoint = z.infer<typeof loadPointSchema>;

/** A test as a line of the list. */
export const loadSummarySchema = z.object({
  id: z.uuid(),
  kind: loadKindSchema,
  /** How long it was meant to take. */
  seconds: z.number(),
  users: z.number().int(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  outcome: loadOutcomeSchema,
  /** Null while it runs, and for one that was interrupted or failed. */
  figures: loadFiguresSchema.nullable(),
});
export type LoadSummary = z.infer<typeof loadSummarySchema>;

/** A failure by what failed, why and how often. */
export const loadProblemSchema = z.object({
  action: loadActionSchema,
  code: z.string(),
  count: z.number().int(),
});
export type LoadProblem = z.infer<typeof loadProblemSchema>;

/** Everything about a test. */
export const loadReportSchema = loadSummarySchema.extend({
  seed: z.number().int(),
  machine: z.object({
    cores: z.number().int(),
    memoryMb: z.number(),
    processor: z.string(),
    system: z.string(),
  }),
  problems: z.array(loadProblemSchema),
  points: z.array(loadPointSchema),
  /** The last test of the same kind and length before it that came to its end. */
  previous: loadSummarySchema.nullable(),
});
export type LoadReport = z.infer<typeof loadReportSchema>;

/** How far the running test is. */
export const loadProgressSchema = loadSummarySchema
  .pick({ id: true, kind: true, seconds: true, startedAt: true })
  .extend({
    elapsedSeconds: z.number(),
    /** `preparing` starts the engine of the test, `ending` waits for its last documents. */
    phase: z.enum(['preparing', 'running', 'ending']),
    calls: z.number().int(),
    documents: z.number().int(),
    errors: z.number().int(),
    /** The latest {@link SHOWN_LOAD_POINTS}. */
    points: z.array(loadPointSchema),
  });
export type LoadProgress = z.infer<typeof loadProgressSchema>;

/** Ten minutes of a test that is measured every five seconds. */
export const SHOWN_LOAD_POINTS = 120;

/** The running test; null when none is. */
export const loadStateSchema = z.object({ running: loadProgressSchema.nullable() });
export type LoadState = z.infer<typeof loadStateSchema>;

export const loadReportFormatSchema = z.enum(['html', 'json']);
export type LoadReportFormat = z.infer<typeof loadReportFormatSchema>;
