/** A calendar day, yyyy-mm-dd. Days are counted on the calendar: no clock change makes one longer or shorter. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The zone whose midnight ends a day in the office. */
export const OFFICE_ZONE = 'Europe/Rome';

/** The calendar day of a moment in a time zone (IANA name; undefined: that of this machine). */
export function dayIn(zone: string | undefined, moment: Date): Day {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(zone === undefined ? {} : { timeZone: zone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: 'year' | 'month' | 'day'): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day so many days after another (before it, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one to another; negative when that one is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The weeks (Monday to Sunday) that a month touches; `month` is any day of it. */
export function weeksOfMonth(month: Day): readonly (readonly Day[])[] {
  const first = `${month.slice(0, 8)}01`;
  const next = addMonths(first, 1);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)));
  }
  return weeks;
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The day that was typed: 31/12/2026, 31.12.26 or 2026-12-31, the day before the month; null for none. */
export function parseDay(typed: string): Day | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const written = /^(\d{1,2})\s*[./\s-]\s*(\d{1,2})\s*[./\s-]\s*(\d{2}|\d{4})$/.exec(text);
  const [year = '', month = '', day = ''] = iso?.slice(1) ?? written?.slice(1).toReversed() ?? [];
  const full = year.length === 2 ? `20${year}` : year;
  const wanted = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = Date.parse(wanted);
  // A day that no calendar has, such as 31/06, is none.
  if (full === '' || Number.isNaN(parsed)) return null;
  return new Date(parsed).toISOString().slice(0, 10) === wanted ? wanted : null;
}
