const DAY_MS = 86_400_000;

/** Days before a reply is due from which on it presses. */
const NEAR_DAYS = 3;

/** How pressing a reply is. `days` are calendar days from today; negative when it is overdue. */
export interface Urgency {
  readonly days: number;
  readonly level: 'late' | 'near' | 'far';
}

/** The urgency of a reply due on a day (yyyy-mm-dd), seen from `now` (epoch milliseconds, local time). */
export function urgency(replyBy: string, now: number): Urgency {
  const today = new Date(now);
  const start = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const days = Math.round((Date.parse(replyBy.slice(0, 10)) - start) / DAY_MS);
  if (days < 0) return { days, level: 'late' };
  return { days, level: days <= NEAR_DAYS ? 'near' : 'far' };
}
