import {
  LOAD_TARGETS,
  type BreakingPoint,
  type LoadPoint,
} from '../../../../src-preload/contract/load-tests.ts';

/**
 * Where a target was first missed for two steps in a row: one slow step is a hiccup, two are a limit. Steps in
 * which nothing happened say nothing. Null where the machine held to the end.
 */
export function breakingPointOf(points: readonly LoadPoint[]): BreakingPoint | null {
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    const missed =
      next && missesOf(point).find(({ target }) => missesOf(next).some((miss) => miss.target === target));
    if (missed) return { second: point.second, users: point.users, ...missed };
  }
  return null;
}

type Miss = Pick<BreakingPoint, 'target' | 'value' | 'limit'>;

function missesOf({ calls, documents, errors, callP95Ms, documentP95Ms }: LoadPoint): Miss[] {
  const happened = calls + documents + errors;
  const readings: readonly Miss[] = [
    { target: 'calls', value: callP95Ms ?? 0, limit: LOAD_TARGETS.callP95Ms },
    { target: 'documents', value: documentP95Ms ?? 0, limit: LOAD_TARGETS.documentP95Ms },
    { target: 'errors', value: happened === 0 ? 0 : errors / happened, limit: LOAD_TARGETS.errorShare },
  ];
  return readings.filter(({ value, limit }) => value > limit);
}
