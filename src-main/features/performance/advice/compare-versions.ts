import type { Regressed } from '../../../../src-preload/contract/advice.ts';
import { mergeDurations, type Durations } from '../../../core/metrics/durations.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricPoints, type MetricPoint } from '../../../data/repositories/metrics.ts';
import { programVersions } from '../../../data/repositories/program-versions.ts';
import { matching, WATCHED, type WatchedFigure } from './watched-figures.ts';

const TWO_WEEKS_MS = 14 * 24 * 3600 * 1000;
/** Fewer measurements of a version say nothing of it. */
const FEWEST = 200;
/** A quarter slower is what a person begins to feel. */
const SLOWER = 1.25;

/**
 * The watched figures that are slower with this version of the program than in the last two weeks of the one
 * before, both measured on this machine. Empty while there is no earlier version, or too little measured.
 */
export async function slowerThanLastVersion(db: Database, now: Date): Promise<readonly Regressed[]> {
  const [current, previous] = await programVersions(db);
  if (!current || !previous) return [];
  const since = current.firstStartedAt;
  const [before, after] = await Promise.all([
    measuredBetween(db, Math.max(previous.firstStartedAt, since - TWO_WEEKS_MS), since),
    measuredBetween(db, since, now.getTime()),
  ]);
  return WATCHED.flatMap((figure) => compare(figure, before, after, since) ?? []);
}

function compare(
  figure: WatchedFigure,
  before: readonly MetricPoint[],
  after: readonly MetricPoint[],
  since: number,
): Regressed | null {
  const [earlier, later] = [durationsOf(figure, before), durationsOf(figure, after)];
  if (earlier.count() < FEWEST || later.count() < FEWEST) return null;
  const usualMs = earlier.percentile(figure.share) ?? 0;
  const nowMs = later.percentile(figure.share) ?? 0;
  if (nowMs < usualMs * SLOWER) return null;
  const { name, metric, where, share } = figure;
  return { name, metric, where: { ...where }, share, nowMs, usualMs, spreadMs: 0, hours: 0, since };
}

/** The hours within a stretch: the one in which the version changed belongs to neither. */
async function measuredBetween(db: Database, from: number, to: number): Promise<MetricPoint[]> {
  const metrics = [...new Set(WATCHED.map(({ metric }) => metric))];
  const hour = 3600 * 1000;
  const range = { from: Math.ceil(from / hour) * hour, to: Math.floor(to / hour) * hour };
  return metricPoints(db, { metrics, resolution: 3600, ...range });
}

function durationsOf(figure: WatchedFigure, points: readonly MetricPoint[]): Durations {
  const own = points.filter((point) => point.metric === figure.metric && matching(figure)(point));
  return mergeDurations(own.flatMap(({ durations }) => durations ?? []));
}
