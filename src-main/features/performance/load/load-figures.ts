import type { LoadFigures, LoadPoint } from '../../../../src-preload/contract/load-tests.ts';
import { breakingPointOf } from './breaking-point.ts';
import type { LoadTotals } from './load-gauge.ts';

/**
 * A test in figures. Rates come from the steps alone: what users finished after the end, and documents that came
 * through in the grace, are durations like the others but no throughput.
 * @param measured what was counted to the very end, the steps, and the documents that are still on their way
 */
export function loadFigures(measured: {
  readonly totals: LoadTotals;
  readonly points: readonly LoadPoint[];
  readonly unfinished: number;
}): LoadFigures {
  const { totals, points, unfinished } = measured;
  const { errors, actions } = totals;
  const minutes = (points.at(-1)?.second ?? 0) / 60;
  const rate = (count: number): number => (minutes === 0 ? 0 : count / minutes);
  const calls = points.reduce((sum, point) => sum + point.calls, 0);
  const documents = points.reduce((sum, point) => sum + point.documents, 0);
  const happened = totals.calls + totals.documents + errors;
  return {
    calls,
    callsPerMinute: rate(calls),
    documents,
    documentsPerMinute: rate(documents),
    unfinished,
    errors,
    errorShare: happened === 0 ? 0 : errors / happened,
    actions: [...actions],
    breakingPoint: breakingPointOf(points),
  };
}
