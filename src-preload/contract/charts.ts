import * as z from 'zod';
import { METRICS, type MetricName } from './metrics.ts';
import { windowSchema } from './performance.ts';

/** Charts over time, by what they show. */
export const CHART_IDS = [
  'requestTime',
  'stageTypical',
  'stageSlow',
  'stageSlowest',
  'pageTime',
  'outputTime',
  'callTime',
  'poolWait',
  'throughput',
  'queue',
  'arrivals',
  'failures',
  'mails',
  'processor',
  'threads',
  'memory',
  'heaps',
  'loopDelay',
  'pauses',
  'pools',
  'disk',
  'sizes',
  'measuring',
] as const;
export const chartIdSchema = z.enum(CHART_IDS);
export type ChartId = z.infer<typeof chartIdSchema>;

/** What the values of a chart are. `perMinute`: happenings in a minute; `count`: how many there were, or stood. */
export const CHART_UNITS = ['milliseconds', 'percent', 'bytes', 'perMinute', 'count'] as const;
export type ChartUnit = (typeof CHART_UNITS)[number];

const metricNameSchema = z.enum(Object.keys(METRICS) as [MetricName, ...MetricName[]]);

/** One line or the bars of a chart. */
export const chartSeriesSchema = z.object({
  /** The value of the label that parts the series (a stage, a process), or the statistic (`p95`). */
  key: z.string(),
  shape: z.enum(['line', 'bar']),
  /** One value a step; null where nothing was measured: a gap, which is no zero. */
  values: z.array(z.number().nullable()),
});
export type ChartSeries = z.infer<typeof chartSeriesSchema>;

export const chartSchema = z.object({
  id: chartIdSchema,
  unit: z.enum(CHART_UNITS),
  window: windowSchema,
  /** Epoch milliseconds; the first step begins at `from`, and `to` is the end of the last. */
  from: z.number(),
  to: z.number(),
  stepSeconds: z.number(),
  series: z.array(chartSeriesSchema),
  /** Where the numbers come from. */
  source: z.object({
    metrics: z.array(metricNameSchema),
    /** How finely the measurements that were read are kept. */
    resolutionSeconds: z.number(),
    /** How many values were measured. */
    measurements: z.number().int(),
  }),
});
export type Chart = z.infer<typeof chartSchema>;
