import type { MetricName } from '../../../../src-preload/contract/metrics.ts';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';
import { groupBy } from '../../../core/group-by.ts';
import { mergeDurations } from '../../../core/metrics/durations.ts';
import type { Sample } from '../../../core/robust-statistics.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricPoints, type MetricPoint } from '../../../data/repositories/metrics.ts';

const HOUR_MS = 3600 * 1000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** An hour with fewer measurements has no percentile worth comparing. */
const FEWEST_AN_HOUR = 5;

/** A figure that is held against what is usual. */
export interface WatchedFigure {
  /** Stable: `stage_duration text 0.5`. */
  readonly name: string;
  readonly metric: MetricName;
  readonly where: Readonly<Record<string, string>>;
  /** Percentile, 0..1. */
  readonly share: number;
}

/** What is watched: typical times of the stages, and the slow end of requests, calls and queries. */
export const WATCHED: readonly WatchedFigure[] = [
  ...STAGES.map((stage) => watched('stage_duration', { stage }, 0.5)),
  watched('request_duration', {}, 0.5),
  watched('request_duration', {}, 0.95),
  watched('call_duration', {}, 0.95),
  watched('query_duration', {}, 0.95),
];

/** How many weeks back what is usual is taken from. */
export const BASELINE_WEEKS = 8;

/** Every watched figure by the hour, oldest first; hours with little in them are left out. */
export async function hourlyFigures(
  db: Database,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ReadonlyMap<WatchedFigure, readonly Sample[]>> {
  const metrics = [...new Set(WATCHED.map(({ metric }) => metric))];
  const points = await metricPoints(db, { metrics, resolution: 3600, from, to });
  const byMetric = groupBy(points, ({ metric }) => metric);
  return new Map(WATCHED.map((figure) => [figure, samplesOf(figure, byMetric.get(figure.metric) ?? [])]));
}

/** The weeks from which what is usual at a moment is computed. */
export function baselineRange(now: number): { from: number; to: number } {
  return { from: now - BASELINE_WEEKS * WEEK_MS, to: now + HOUR_MS };
}

function samplesOf(figure: WatchedFigure, points: readonly MetricPoint[]): Sample[] {
  const hours = groupBy(points.filter(matching(figure)), ({ at }) => at);
  return Array.from(hours, ([at, hour]) => {
    const durations = mergeDurations(hour.flatMap((point) => point.durations ?? []));
    return { at, count: durations.count(), value: durations.percentile(figure.share) ?? 0 };
  }).flatMap(({ at, value, count }) => (count >= FEWEST_AN_HOUR ? [{ at, value }] : []));
}

/** Whether a point belongs to the figure: a stage that failed took no usual time. */
export function matching({ where }: Pick<WatchedFigure, 'where'>): (point: MetricPoint) => boolean {
  const wanted = Object.entries(where);
  return ({ labels }) =>
    wanted.every(([name, value]) => labels[name] === value) && labels['outcome'] !== 'failed';
}

function watched(metric: MetricName, where: Readonly<Record<string, string>>, share: number): WatchedFigure {
  return { name: [metric, ...Object.values(where), share].join(' '), metric, where, share };
}
