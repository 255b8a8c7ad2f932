/** For a normal distribution the standard deviation is this times the median absolute deviation (Rousseeuw & Croux 1993). */
const MAD_TO_DEVIATION = 1.4826;

/** The middle of values in any order; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How far values usually lie from their median, as a standard deviation that outliers do not sway; null for none. */
export function robustSpread(values: readonly number[]): number | null {
  const middle = median(values);
  if (middle === null) return null;
  return MAD_TO_DEVIATION * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
}

/** A measurement at a moment. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** A straight line through samples. */
export interface Trend {
  /** Growth of the value in a unit of `at`. */
  readonly slope: number;
  /** Of the line at a moment. */
  readonly valueAt: (at: number) => number;
}

/** Theil and Sen look at all pairs: this many samples make 20,000 of them. */
const MOST_TREND_SAMPLES = 200;

/**
 * The line whose slope is the median of those of all pairs (Theil 1950, Sen 1968): up to 29 % of the samples
 * may be outliers. Null for fewer than two moments. @param samples in the order of time
 */
export function robustTrend(samples: readonly Sample[]): Trend | null {
  const kept = evenly(samples, MOST_TREND_SAMPLES);
  const slope = median(pairSlopes(kept));
  if (slope === null) return null;
  const start = median(kept.map(({ at, value }) => value - slope * at)) ?? 0;
  return { slope, valueAt: (at) => start + slope * at };
}

/**
 * How surely values grow with time: the normal score of the Mann-Kendall test (Mann 1945, Kendall 1975), positive for
 * growth. Above 2.33 one series of mere noise in a hundred. @param samples in the order of time
 */
export function growthScore(samples: readonly Sample[]): number {
  const kept = evenly(samples, MOST_TREND_SAMPLES);
  const count = kept.length;
  if (count < 4) return 0;
  const balance = pairSlopes(kept).reduce((sum, slope) => sum + Math.sign(slope), 0);
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  return (balance - Math.sign(balance)) / deviation;
}

function pairSlopes(samples: readonly Sample[]): number[] {
  return samples.flatMap((one, index) =>
    samples
      .slice(index + 1)
      .flatMap((other) => (other.at > one.at ? [(other.value - one.value) / (other.at - one.at)] : [])),
  );
}

function evenly(samples: readonly Sample[], most: number): readonly Sample[] {
  if (samples.length <= most) return samples;
  const step = samples.length / most;
  return Array.from({ length: most }, (_, index) => samples[Math.floor(index * step)]).filter(
    (sample) => sample !== undefined,
  );
}
