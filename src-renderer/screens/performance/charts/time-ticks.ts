import type { PerformanceWindow } from '../../../../src-preload/contract/performance.ts';
import type { Formats } from '../../../i18n/formats.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SPACING: Readonly<Record<PerformanceWindow, number>> = {
  '15m': 3 * MINUTE,
  '1h': 10 * MINUTE,
  '6h': HOUR,
  '24h': 4 * HOUR,
  '7d': DAY,
  '30d': 5 * DAY,
  '90d': 15 * DAY,
};

/**
 * Round moments of the local clock between `from` and `to` (epoch milliseconds).
 * `offsetMinutes` is what `Date.getTimezoneOffset` says: minutes behind Greenwich.
 */
export function timeTicks(
  window: PerformanceWindow,
  from: number,
  to: number,
  offsetMinutes: number,
): number[] {
  const spacing = SPACING[window];
  const shift = offsetMinutes * MINUTE;
  const first = Math.ceil((from - shift) / spacing) * spacing + shift;
  const count = Math.max(0, Math.floor((to - first) / spacing) + 1);
  return Array.from({ length: count }, (_, index) => first + index * spacing);
}

/** How a moment is written under the axis: its time, or its day where a window has many. */
export function writeTick(window: PerformanceWindow, formats: Formats): (at: number) => string {
  return SPACING[window] < DAY ? formats.time : (at) => formats.date(new Date(at).toISOString()).slice(0, 5);
}
