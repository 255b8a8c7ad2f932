import { growthScore, robustTrend, type Sample } from '../../../core/robust-statistics.ts';

/** A slope that mere noise has once in a hundred series is no trend yet. */
const SURE_SCORE = 2.33;
const FEWEST_SAMPLES = 12;

/** Where a figure is heading. */
export interface Forecast {
  /** Change a day. */
  readonly perDay: number;
  /** When the bound is reached if it goes on like this, epoch milliseconds; null when it is not headed there. */
  readonly reachesAt: number | null;
}

const DAY_MS = 24 * 3600 * 1000;

/**
 * The trend of a figure, and when it reaches a bound. Null when there is none that is surer than noise.
 * @param samples oldest first; `at` epoch milliseconds
 */
export function forecast(samples: readonly Sample[], bound: number): Forecast | null {
  const last = samples.at(-1);
  const trend = robustTrend(samples);
  if (!last || !trend || samples.length < FEWEST_SAMPLES) return null;
  if (Math.abs(growthScore(samples)) < SURE_SCORE) return null;
  const missing = bound - trend.valueAt(last.at);
  const heading = trend.slope !== 0 && Math.sign(missing) === Math.sign(trend.slope);
  return {
    perDay: trend.slope * DAY_MS,
    reachesAt: heading ? last.at + missing / trend.slope : null,
  };
}
