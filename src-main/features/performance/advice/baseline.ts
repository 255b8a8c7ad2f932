import { groupBy } from '../../../core/group-by.ts';
import { median, robustSpread, type Sample } from '../../../core/robust-statistics.ts';

/** Fewer hours than this say nothing of what is usual. */
const FEWEST_HOURS = 4;
/** A distance of so many spreads happens to normal noise once in thirty thousand hours. */
const FAR_SPREADS = 4;
/** What differs less than this nobody feels, however steady it was before. */
const FELT_SHARE = 0.25;
/** So many of the latest hours must be out of the usual before it is told. */
const LATEST_HOURS = 4;
const HOURS_OUT = 3;

/** What is usual in an hour of the week. */
export interface Usual {
  readonly median: number;
  /** As a standard deviation. */
  readonly spread: number;
  readonly hours: number;
}

/** What is usual, by the hour of the week; where that hour has too little history, by the hour of the day, else over all. */
export type Baseline = (at: number) => Usual | null;

/**
 * Computes what is usual from past hours: the median, and a spread that outliers do not sway.
 * @param history a figure an hour, in any order; `at` epoch milliseconds
 */
export function createBaseline(history: readonly Sample[]): Baseline {
  const byHourOfWeek = groupBy(history, ({ at }) => hourOfWeek(at));
  const byHourOfDay = groupBy(history, ({ at }) => new Date(at).getHours());
  const known = new Map<number, Usual | null>();
  const overAll = usualOf(history);
  return (at) => {
    const hour = hourOfWeek(at);
    const remembered = known.get(hour);
    if (remembered !== undefined) return remembered;
    const usual =
      usualOf(byHourOfWeek.get(hour) ?? []) ??
      usualOf(byHourOfDay.get(new Date(at).getHours()) ?? []) ??
      overAll;
    known.set(hour, usual);
    return usual;
  };
}

/** That something is slower than it usually is. */
export interface Regression {
  /** The median of the latest hours. */
  readonly now: number;
  readonly usual: Usual;
  /** The first of the hours in a row that were out of the usual. */
  readonly since: number;
}

/**
 * Whether the latest hours with measurements lie beyond what is usual: three of four, each by four spreads and by
 * a quarter. Null when not, and where there is no history to tell. @param latest a figure an hour, oldest first
 */
export function findRegression(baseline: Baseline, latest: readonly Sample[]): Regression | null {
  const recent = latest.slice(-LATEST_HOURS);
  const out = recent.filter((sample) => isOut(baseline, sample));
  const [first] = out;
  const usual = first ? baseline(first.at) : null;
  if (!first || !usual || out.length < HOURS_OUT) return null;
  return { now: median(recent.map(({ value }) => value)) ?? 0, usual, since: first.at };
}

function isOut(baseline: Baseline, { at, value }: Sample): boolean {
  const usual = baseline(at);
  if (!usual) return false;
  return value > usual.median + Math.max(FAR_SPREADS * usual.spread, FELT_SHARE * usual.median);
}

function usualOf(samples: readonly Sample[]): Usual | null {
  if (samples.length < FEWEST_HOURS) return null;
  const values = samples.map(({ value }) => value);
  return { median: median(values) ?? 0, spread: robustSpread(values) ?? 0, hours: values.length };
}

/** Monday at midnight is 0, local time: an office's week. */
function hourOfWeek(at: number): number {
  const date = new Date(at);
  return ((date.getDay() + 6) % 7) * 24 + date.getHours();
}
