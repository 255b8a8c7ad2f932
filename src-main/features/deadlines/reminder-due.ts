import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { DeadlineKind, DeadlineState } from '../../../src-preload/contract/deadlines.ts';

/** What came due while nobody worked is still told after this many days; what is older only stands in the list. */
export const MISSED_DAYS = 14;

/** Days before a deadline on which somebody is reminded. A day that a clerk chose is told on that day. */
export function reminderDays(
  { kind, state }: { readonly kind: DeadlineKind; readonly state: DeadlineState },
  { renewalDays, replyDays }: Settings['deadlines'],
): readonly number[] {
  if (state === 'postponed') return [0];
  return kind === 'renewal' ? renewalDays : replyDays;
}

/**
 * Which reminder is due, as the days before that it is for; null for none. Of several that were missed only the nearest
 * to the day is given, and never one that is further from it than one that was given.
 * @param left days from today to the deadline; negative when it is past
 * @param given the least days before of the reminders given for that day; null for none yet
 */
export function reminderDue(left: number, days: readonly number[], given: number | null): number | null {
  if (left < -MISSED_DAYS) return null;
  const reached = days.filter((before) => left <= before);
  if (reached.length === 0) return null;
  const nearest = Math.min(...reached);
  return given !== null && given <= nearest ? null : nearest;
}
