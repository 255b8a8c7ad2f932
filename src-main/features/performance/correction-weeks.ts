import type { CorrectionWeek } from '../../../src-preload/contract/accuracy.ts';
import type { DecidedRequest } from '../../data/repositories/decided-requests.ts';

/** How many weeks the panel looks back, with this one. */
export const WEEKS = 8;

/** The local midnight with which the week of a moment begins, `weeksBack` weeks earlier. */
export function mondayOf(moment: Date, weeksBack = 0): Date {
  const daysSinceMonday = (moment.getDay() + 6) % 7;
  const day = moment.getDate() - daysSinceMonday - weeksBack * 7;
  return new Date(moment.getFullYear(), moment.getMonth(), day);
}

/** Counts requests by the week in which they were through, oldest first; weeks without any have zeros. */
export function correctionWeeks(decided: readonly DecidedRequest[], now: Date): CorrectionWeek[] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const monday = mondayOf(now, WEEKS - 1 - index);
    const next = mondayOf(now, WEEKS - 2 - index);
    const own = decided.filter(({ at }) => at >= monday.getTime() && at < next.getTime());
    return {
      monday: localDay(monday),
      decided: own.length,
      corrected: own.filter(({ corrected }) => corrected).length,
    };
  });
}

/** A local day as an ISO date. */
function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
