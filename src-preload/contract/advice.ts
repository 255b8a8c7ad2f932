import * as z from 'zod';
import { METRICS, type MetricName } from './metrics.ts';

/** What can be recommended; each has its words in the window. */
export const RECOMMENDATION_KINDS = [
  'add-index',
  'tidy-database',
  'raise-ocr-workers',
  'lower-ocr-workers',
  'enlarge-cache',
  'lengthen-cache-ttl',
  'archive-old-requests',
  'free-disk',
  'memory-grows',
  'slower-than-usual',
  'slower-than-last-version',
] as const;
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number];

const metricNames = Object.keys(METRICS).filter((name): name is MetricName => name in METRICS);

/** How it is judged whether a change helped: a figure of one metric that should fall. */
export const yardstickSchema = z.object({
  metric: z.enum(metricNames),
  where: z.record(z.string(), z.string()),
  /** The percentile (0..1) of durations, or the mean of what stood. */
  figure: z.union([z.number().min(0).max(1), z.literal('mean')]),
});
export type Yardstick = z.infer<typeof yardstickSchema>;

/** Named figures that the window puts into its words: counts, milliseconds, bytes, names of statements or caches. */
export const figuresSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type Figures = z.infer<typeof figuresSchema>;

/** Something that would make the program faster or safer, with what speaks for it. */
export const recommendationSchema = z.object({
  /** The same advice has the same id, whenever it is given. */
  id: z.string(),
  kind: z.enum(RECOMMENDATION_KINDS),
  /** What it is about: an index, a cache, a folder; shown as it is. */
  subject: z.string(),
  /** Milliseconds of waiting that it would save in an hour of work like the last ones; null where it saves no time. */
  savedMsPerHour: z.number().nullable(),
  /** Things that must be seen to soon go before what would save time. */
  urgent: z.boolean(),
  /** Measured figures that speak for it. */
  evidence: figuresSchema,
  /** What is expected of it. */
  expected: figuresSchema,
  /** Null where only a person can do it. */
  remedy: z
    .object({
      /** What a remedy of this kind is told; JSON. */
      parameters: figuresSchema,
      yardstick: yardstickSchema,
    })
    .nullable(),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/** A figure that is slower than it usually is, or than it was with the version before. */
export const regressedSchema = z.object({
  name: z.string(),
  metric: z.enum(metricNames),
  where: z.record(z.string(), z.string()),
  /** The percentile, 0..1. */
  share: z.number(),
  nowMs: z.number(),
  usualMs: z.number(),
  spreadMs: z.number(),
  /** From how many hours of history `usualMs` comes. */
  hours: z.number().int(),
  /** Epoch milliseconds. */
  since: z.number(),
});
export type Regressed = z.infer<typeof regressedSchema>;

/**
 * `applying`: begun and not yet known to be done. `measuring`: done, and not yet measured enough. `kept`: it helped, or did
 * no harm. `rolled-back`: it made things worse and was taken back. `undone`: the clerk took it back.
 */
export const APPLIED_STATES = ['applying', 'measuring', 'kept', 'rolled-back', 'undone', 'failed'] as const;
export type AppliedState = (typeof APPLIED_STATES)[number];

/** How often the yardstick was measured, and what it said; null when it was not measured. */
const readingSchema = z.object({ value: z.number().nullable(), count: z.number().int() });
export type YardstickReading = z.infer<typeof readingSchema>;

/** A recommendation that was followed. */
export const appliedAdviceSchema = z.object({
  id: z.uuid(),
  adviceId: z.string(),
  kind: z.enum(RECOMMENDATION_KINDS),
  subject: z.string(),
  parameters: figuresSchema,
  yardstick: yardstickSchema,
  state: z.enum(APPLIED_STATES),
  before: readingSchema,
  after: readingSchema,
  /** Epoch milliseconds. */
  appliedAt: z.number(),
  decidedAt: z.number().nullable(),
});
export type AppliedAdvice = z.infer<typeof appliedAdviceSchema>;

/** What the score is made of. */
export const SCORE_PARTS = ['objectives', 'reliability', 'resources', 'steadiness'] as const;

export const scoreSchema = z.object({
  /** 0..100; null before anything could be judged. */
  points: z.number().int().nullable(),
  parts: z.array(
    z.object({
      part: z.enum(SCORE_PARTS),
      weight: z.number(),
      /** 0..1; null where too little was measured: then the part has no weight. */
      share: z.number().nullable(),
      /** What the share was computed from. */
      figures: figuresSchema,
    }),
  ),
});
export type Score = z.infer<typeof scoreSchema>;

/** Where disk and memory are heading. */
export const forecastSchema = z.object({
  subject: z.enum(['disk', 'memory']),
  perDayBytes: z.number(),
  /** Epoch milliseconds; null when the bound is not on the way. */
  reachesAt: z.number().nullable(),
  boundBytes: z.number(),
});
export type ResourceForecast = z.infer<typeof forecastSchema>;

export const adviceReportSchema = z.object({
  score: scoreSchema,
  recommendations: z.array(recommendationSchema),
  applied: z.array(appliedAdviceSchema),
  regressions: z.array(regressedSchema),
  /** How many figures had enough history to be held against what is usual. */
  judgedFigures: z.number().int(),
  slowerThanLastVersion: z.array(regressedSchema),
  /** The version before this one on this machine, or null. */
  lastVersion: z.string().nullable(),
  forecasts: z.array(forecastSchema),
});
export type AdviceReport = z.infer<typeof adviceReportSchema>;
