import type { PerformancePoint } from '../../../src-preload/contract/performance.ts';

/** One line or bar of a chart. */
export interface Series {
  readonly label: string;
  readonly shape: 'line' | 'bar';
  /** A colour token of the theme. */
  readonly color: string;
  readonly dashed: boolean;
  /** Null where nothing was measured: the line has a gap there. */
  readonly valueOf: (point: PerformancePoint) => number | null;
}

/** Whether there is anything to draw. */
export function hasValues(points: readonly PerformancePoint[], series: readonly Series[]): boolean {
  return points.some((point) => series.some((each) => each.valueOf(point) !== null));
}

/** The points at which something was measured, newest first, for the table beside a chart. */
export function measuredPoints(
  points: readonly PerformancePoint[],
  series: readonly Series[],
): readonly PerformancePoint[] {
  return points.filter((point) => series.some((each) => each.valueOf(point) !== null)).toReversed();
}

/** The moments measured with a gap on both sides: a line cannot show them, a dot does. */
export function lonelyMoments(
  points: readonly PerformancePoint[],
  valueOf: Series['valueOf'],
): ReadonlySet<number> {
  const measured = points.map((point) => valueOf(point) !== null);
  const lonely = points.filter((_, index) => measured[index] && !measured[index - 1] && !measured[index + 1]);
  return new Set(lonely.map((point) => point.at));
}
