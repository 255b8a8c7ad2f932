import * as z from 'zod';
import { CATEGORIES, STAGES } from './vocabulary.ts';

/** How far back the panel looks, and how wide each point is. */
export const WINDOWS = {
  '15m': { seconds: 900, stepSeconds: 10 },
  '1h': { seconds: 3600, stepSeconds: 60 },
  '6h': { seconds: 21600, stepSeconds: 300 },
  '24h': { seconds: 86_400, stepSeconds: 1200 },
  '7d': { seconds: 7 * 86_400, stepSeconds: 3600 },
  '30d': { seconds: 30 * 86_400, stepSeconds: 21_600 },
  '90d': { seconds: 90 * 86_400, stepSeconds: 86_400 },
} as const;
export const windowSchema = z.enum(['15m', '1h', '6h', '24h', '7d', '30d', '90d']);
export type PerformanceWindow = z.infer<typeof windowSchema>;

/** Latencies in milliseconds; null where nothing was measured, so a chart shows a gap. */
export const percentilesSchema = z.object({
  count: z.number().int(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
});
export type Percentiles = z.infer<typeof percentilesSchema>;

/** One step of the window. `at` is the start of the step (epoch milliseconds). */
export const performancePointSchema = z.object({
  at: z.number(),
  /** Null while the application did not run. */
  documents: z.number().int().nullable(),
  failures: z.number().int().nullable(),
  queueLength: z.number().nullable(),
  /** The time that half of the documents of the step took at most. */
  typicalMs: z.number().nullable(),
});
export type PerformancePoint = z.infer<typeof performancePointSchema>;

/** How a figure stands: well, worth a look, to be looked at now; `none` where there is nothing to judge. */
export const HEALTH = ['good', 'watch', 'bad', 'none'] as const;
export const healthSchema = z.enum(HEALTH);
export type Health = z.infer<typeof healthSchema>;

export const performanceReportSchema = z.object({
  window: windowSchema,
  from: z.number(),
  to: z.number(),
  stepSeconds: z.number(),
  /** The oldest stored measurement, or null on a fresh installation. */
  measuredSince: z.number().nullable(),
  today: z.object({
    documents: z.number().int(),
    failures: z.number().int(),
    waiting: z.number().int(),
    request: percentilesSchema,
  }),
  health: z.object({
    documents: healthSchema,
    typical: healthSchema,
    waiting: healthSchema,
    failures: healthSchema,
  }),
  stages: z.array(percentilesSchema.extend({ stage: z.enum(STAGES) })),
  points: z.array(performancePointSchema),
});
export type PerformanceReport = z.infer<typeof performanceReportSchema>;

/** The slowest documents finished between two moments: what a click on a peak lists. */
export const slowDocumentSchema = z.object({
  requestId: z.uuid(),
  filename: z.string(),
  finishedAt: z.string(),
  totalMs: z.number(),
  stages: z.partialRecord(z.enum(STAGES), z.number()),
});
export type SlowDocument = z.infer<typeof slowDocumentSchema>;

/** What came of the work in a window: facts of the database, and one estimate whose assumption is a setting. */
export const businessReportSchema = z.object({
  from: z.number(),
  to: z.number(),
  /** Requests that came in, by category; null for those that have none yet. */
  categories: z.array(z.object({ category: z.enum(CATEGORIES).nullable(), requests: z.number().int() })),
  /** Ways through the stages that ended, and how. */
  settled: z.object({ ready: z.number().int(), review: z.number().int(), failed: z.number().int() }),
  /** Requests whose category was decided, and those of them that the clerk put into another. */
  decided: z.object({ requests: z.number().int(), corrected: z.number().int() }),
  /** Values that were found, and those of them that the clerk changed. */
  values: z.object({ found: z.number().int(), corrected: z.number().int() }),
  mailsSent: z.number().int(),
  saved: z.object({
    /** Requests that the estimate counts: those that needed no look, and half of those that did. */
    requests: z.number(),
    /** Minutes that one takes by hand: a setting. */
    minutesEach: z.number(),
    minutes: z.number(),
  }),
});
export type BusinessReport = z.infer<typeof businessReportSchema>;
