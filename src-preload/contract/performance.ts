import * as z from 'zod';
import { STAGES } from './vocabulary.ts';

/** How far back the panel looks, and how wide each point is. */
export const WINDOWS = {
  '15m': { seconds: 900, stepSeconds: 10 },
  '1h': { seconds: 3600, stepSeconds: 60 },
  '6h': { seconds: 21600, stepSeconds: 300 },
  '24h': { seconds: 86400, stepSeconds: 1200 },
} as const;
export const windowSchema = z.enum(['15m', '1h', '6h', '24h']);
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
  documents: z.number().int(),
  documentsPerMinute: z.number(),
  failures: z.number().int(),
  queueLength: z.number().nullable(),
  cpuPercent: z.number().nullable(),
  memoryMb: z.number().nullable(),
  engineDelayMs: z.number().nullable(),
  shellDelayMs: z.number().nullable(),
  request: percentilesSchema,
});
export type PerformancePoint = z.infer<typeof performancePointSchema>;

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
