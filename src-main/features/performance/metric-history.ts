import type { MetricName } from '../../../src-preload/contract/metrics.ts';
import { mergeDurations, type Durations } from '../../core/metrics/durations.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Database } from '../../data/open-database.ts';
import {
  metricPoints,
  RESOLUTIONS,
  type MetricPoint,
  type ResolutionSeconds,
} from '../../data/repositories/metrics.ts';

/** Which measurements are asked for. */
export interface MetricQuery {
  readonly metric: MetricName;
  /** Only series whose labels have these values. */
  readonly where?: Readonly<Record<string, string>>;
  /** False asks for no percentiles of durations: counts and sums alone are read much faster. */
  readonly durations?: boolean;
  /** Epoch milliseconds; steps that begin in [from, to). */
  readonly from: number;
  readonly to: number;
}

/** What was measured over a stretch of time, of one or more series together. */
export interface Total {
  /** How often something was added, recorded or set. */
  readonly count: number;
  readonly sum: number;
  /** Infinity and -Infinity where nothing was measured. */
  readonly min: number;
  readonly max: number;
  /** The latest value of a gauge; null where nothing was measured. */
  readonly last: number | null;
  /** Null for what is no duration, and where nothing was measured. */
  readonly durations: Durations | null;
}

/** A total for a step that begins at `at`. */
export interface Step extends Total {
  readonly at: number;
}

/** Nothing measured. */
export const NO_TOTAL: Total = {
  count: 0,
  sum: 0,
  min: Infinity,
  max: -Infinity,
  last: null,
  durations: null,
};

/**
 * The coarsest resolution that fits into a step, or the finest one that is still kept so far back.
 * @param from the begin of what is asked for, and `now`, epoch milliseconds
 */
export function resolutionFor(stepMs: number, from: number, now: number): ResolutionSeconds {
  const kept = RESOLUTIONS.filter(({ keptMs }) => from >= now - keptMs);
  const fitting = kept.findLast(({ seconds }) => stepMs % (seconds * 1000) === 0);
  return (fitting ?? kept[0] ?? RESOLUTIONS[RESOLUTIONS.length - 1] ?? RESOLUTIONS[0]).seconds;
}

/** Everything measured in [from, to) as one total. @param stepMs how exactly `from` and `to` are meant */
export async function metricTotal(
  db: Database,
  query: MetricQuery,
  { stepMs, now }: { readonly stepMs: number; readonly now: number },
): Promise<Total> {
  return totalOfAll(await pointsFor(db, query, resolutionFor(stepMs, query.from, now)));
}

/** As {@link metricTotal}, apart for each value of a label. */
export async function metricTotalsBy(
  db: Database,
  query: MetricQuery & { readonly by: string },
  { stepMs, now }: { readonly stepMs: number; readonly now: number },
): Promise<ReadonlyMap<string, Total>> {
  const points = await pointsFor(db, query, resolutionFor(stepMs, query.from, now));
  const groups = groupBy(points, (point) => point.labels[query.by] ?? '');
  return new Map(Array.from(groups, ([value, group]) => [value, totalOfAll(group)]));
}

/** What was measured in each step of [from, to); a step without measurements has none: a gap, not a zero. */
export async function metricSteps(
  db: Database,
  query: MetricQuery,
  { stepMs, now }: { readonly stepMs: number; readonly now: number },
): Promise<Step[]> {
  const points = await pointsFor(db, query, resolutionFor(stepMs, query.from, now));
  return stepsOf(points, query, stepMs);
}

function stepsOf(points: readonly MetricPoint[], { from, to }: MetricQuery, stepMs: number): Step[] {
  const byStep = groupBy(points, ({ at }) => Math.floor((at - from) / stepMs));
  return Array.from({ length: Math.ceil((to - from) / stepMs) }, (_, index) => ({
    at: from + index * stepMs,
    ...totalOfAll(byStep.get(index) ?? []),
  }));
}

/** As {@link metricSteps}, apart for each value of a label. */
export async function metricStepsBy(
  db: Database,
  query: MetricQuery & { readonly by: string },
  { stepMs, now }: { readonly stepMs: number; readonly now: number },
): Promise<ReadonlyMap<string, Step[]>> {
  const points = await pointsFor(db, query, resolutionFor(stepMs, query.from, now));
  const groups = groupBy(points, (point) => point.labels[query.by] ?? '');
  return new Map(Array.from(groups, ([value, group]) => [value, stepsOf(group, query, stepMs)]));
}

async function pointsFor(
  db: Database,
  { metric, ...range }: MetricQuery,
  resolution: ResolutionSeconds,
): Promise<MetricPoint[]> {
  return metricPoints(db, { metrics: [metric], resolution, ...range });
}

/** Totals as one. Histograms are merged; a percentile of the total is never a mean of percentiles. */
export function totalOfAll(points: readonly Total[]): Total {
  if (points.length === 0) return NO_TOTAL;
  const durations = points.flatMap((point) => point.durations ?? []);
  return {
    count: points.reduce((sum, point) => sum + point.count, 0),
    sum: points.reduce((sum, point) => sum + point.sum, 0),
    min: Math.min(...points.map(({ min }) => min)),
    max: Math.max(...points.map(({ max }) => max)),
    last: points.at(-1)?.last ?? null,
    durations: durations.length === 0 ? null : mergeDurations(durations),
  };
}
