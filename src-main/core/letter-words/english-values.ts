import { singleLine } from '../plain-text.ts';

const AMOUNT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
/** The month in letters: day and month cannot be taken for each other. */
const ISO_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An amount in euro without its sign: `1,500,000.00`. */
export function englishAmount(euro: number): string {
  return AMOUNT.format(euro);
}

/** A whole number: `1,200`. */
export function englishCount(count: number): string {
  return COUNT.format(count);
}

/** An ISO date as `31 December 2026`; anything else is given back as it came, on one line. */
export function englishDay(isoDate: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(isoDate) ? ISO_DAY.format(new Date(isoDate)) : singleLine(isoDate);
}
