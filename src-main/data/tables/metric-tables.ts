import type { Generated } from 'kysely';
import type { MetricName } from '../../../src-preload/contract/metrics.ts';

export interface MetricTables {
  metric_series: MetricSeriesTable;
  metric_points: MetricPointsTable;
  traces: TracesTable;
}

/** One metric with one set of labels. */
export interface MetricSeriesTable {
  id: Generated<number>;
  metric: MetricName;
  /** JSON: name -> value, in the order of the catalogue. */
  labels: string;
}

/** What a series measured over one step of a resolution. */
export interface MetricPointsTable {
  /** Length of the step in seconds. */
  resolution: number;
  series_id: number;
  /** Start of the step, epoch milliseconds. */
  at: number;
  count: number;
  sum: number;
  min: number;
  max: number;
  last: number;
  /** An HDR histogram as text; null for what is no duration. */
  durations: string | null;
}

/** Where the time of one piece of work went. */
export interface TracesTable {
  id: Generated<number>;
  kind: 'request' | 'call';
  subject: string;
  /** Epoch milliseconds. */
  started_at: number;
  duration_ms: number;
  /** JSON: the spans, in the order in which they began. */
  spans: string;
  dropped_spans: number;
  /** JSON: the statements that ran, with how often and how long. */
  queries: string;
}
