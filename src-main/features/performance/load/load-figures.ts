import type { LoadFigures, LoadPoint } from '../../../../src-preload/contract/load-tests.ts';
import { breakingPointOf } from './breaking-point.ts';
import type { LoadTotals } from './load-gauge.ts';

/**
 * A test in figures.
 * @param measured what was counted; `elapsedMs` how long users worked; `documentsInTime` those that were through
 * by then, as those of the grace at the end are no throughput
 */
export function loadFigures(measured: {
  readonly totals: LoadTotals;
  readonly points: readonly LoadPoint[];
  readonly elapsedMs: number;
  readonly documentsInTime: number;
  readonly unfinished: number;
}): LoadFigures {
  const { totals, points, elapsedMs, documentsInTime, unfinished } = measured;
  const { calls, errors, actions, documents } = totals;
  const minutes = elapsedMs / 60_000;
  const happened = calls + documents + errors;
  return {
    calls,
    callsPerMinute: minutes === 0 ? 0 : calls / minutes,
    documents: documentsInTime,
    documentsPerMinute: minutes === 0 ? 0 : documentsInTime / minutes,
    unfinished,
    errors,
    errorShare: happened === 0 ? 0 : errors / happened,
    actions: [...actions],
    breakingPoint: breakingPointOf(points),
  };
}
