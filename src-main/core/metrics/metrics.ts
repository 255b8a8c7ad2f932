import {
  METRICS,
  OTHER_LABEL,
  type LabelsOf,
  type MetricName,
  type MetricOf,
} from '../../../src-preload/contract/metrics.ts';
import { noDurations, type Durations } from './durations.ts';

/** What one series measured since it was last asked. */
export interface Measured {
  readonly metric: MetricName;
  readonly labels: Readonly<Record<string, string>>;
  /** How often something was added, recorded or set. */
  readonly count: number;
  /** Of what was added, of the milliseconds, of the values that stood. */
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  readonly last: number;
  /** Of durations alone. */
  readonly durations: Durations | null;
}

/** Where everything is measured. Cheap enough to be called for every query. */
export interface Metrics {
  readonly add: <M extends MetricOf<'counter'>>(metric: M, labels: LabelsOf<M>, amount?: number) => void;
  readonly set: <M extends MetricOf<'gauge'>>(metric: M, labels: LabelsOf<M>, value: number) => void;
  readonly record: <M extends MetricOf<'duration'>>(
    metric: M,
    labels: LabelsOf<M>,
    milliseconds: number,
  ) => void;
  /** Durations that were measured elsewhere: in another process or thread. */
  readonly merge: <M extends MetricOf<'duration'>>(
    metric: M,
    labels: LabelsOf<M>,
    durations: Durations,
    sumMs: number,
  ) => void;
  /** Everything measured since the last time; begins anew. */
  readonly drain: () => readonly Measured[];
}

/**
 * How many series one metric keeps apart: labels come from a fixed list, and this is what holds when one does not.
 * The longest list is that of the calls.
 */
const MOST_SERIES = 250;

/** Measures in memory. */
export function createMetrics(): Metrics {
  const metrics = new Map<MetricName, Map<string, OpenSeries>>();
  const seriesOf = (metric: MetricName, labels: Readonly<Record<string, string>>): OpenSeries => {
    const ofMetric = metrics.get(metric) ?? new Map<string, OpenSeries>();
    metrics.set(metric, ofMetric);
    return findSeries(ofMetric, metric, labels);
  };
  return {
    add: (metric, labels, amount = 1) => take(seriesOf(metric, labels), amount),
    set: (metric, labels, value) => take(seriesOf(metric, labels), value),
    record: (metric, labels, milliseconds) => {
      const series = seriesOf(metric, labels);
      take(series, milliseconds);
      series.durations?.record(milliseconds);
    },
    merge: (metric, labels, durations, sumMs) => mergeInto(seriesOf(metric, labels), durations, sumMs),
    drain: () =>
      Array.from(metrics).flatMap(([metric, ofMetric]) =>
        Array.from(ofMetric.values()).flatMap((series) => drained(metric, series)),
      ),
  };
}

/** Measures nothing: what the cost of measuring is compared with. */
export function noMetrics(): Metrics {
  const nothing = (): void => undefined;
  return { add: nothing, set: nothing, record: nothing, merge: nothing, drain: () => [] };
}

interface OpenSeries {
  readonly labels: Readonly<Record<string, string>>;
  count: number;
  sum: number;
  min: number;
  max: number;
  last: number;
  durations: Durations | null;
}

function findSeries(
  known: Map<string, OpenSeries>,
  metric: MetricName,
  labels: Readonly<Record<string, string>>,
): OpenSeries {
  const key = keyOf(metric, labels);
  const series = known.get(key);
  if (series) return series;
  if (known.size >= MOST_SERIES && Object.values(labels).some((value) => value !== OTHER_LABEL)) {
    const others = Object.fromEntries(Object.keys(labels).map((name) => [name, OTHER_LABEL]));
    return findSeries(known, metric, others);
  }
  const opened = openSeries(metric, { ...labels });
  known.set(key, opened);
  return opened;
}

function keyOf(metric: MetricName, labels: Readonly<Record<string, string>>): string {
  let key = '';
  for (const name of METRICS[metric].labels) key += `${labels[name] ?? ''}\n`;
  return key;
}

function openSeries(metric: MetricName, labels: Readonly<Record<string, string>>): OpenSeries {
  const durations = METRICS[metric].kind === 'duration' ? noDurations() : null;
  return { labels, durations, count: 0, sum: 0, min: Infinity, max: -Infinity, last: 0 };
}

function take(series: OpenSeries, value: number): void {
  series.count += 1;
  series.sum += value;
  series.min = Math.min(series.min, value);
  series.max = Math.max(series.max, value);
  series.last = value;
}

function mergeInto(series: OpenSeries, added: Durations, sumMs: number): void {
  if (added.count() === 0) return;
  series.durations?.merge(added);
  series.count += added.count();
  series.sum += sumMs;
  series.min = Math.min(series.min, added.percentile(0) ?? 0);
  series.max = Math.max(series.max, added.percentile(1) ?? 0);
  series.last = series.max;
}

function drained(metric: MetricName, series: OpenSeries): Measured[] {
  if (series.count === 0) return [];
  const { labels, count, sum, min, max, last, durations } = series;
  const fresh = openSeries(metric, labels);
  Object.assign(series, fresh);
  return [{ metric, labels, count, sum, min, max, last, durations }];
}
