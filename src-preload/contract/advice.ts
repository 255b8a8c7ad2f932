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
  'change-batch-size',
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
