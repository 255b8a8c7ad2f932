import {
  decodeFromCompressedBase64,
  encodeIntoCompressedBase64,
  Int32Histogram,
  JsHistogram,
} from 'hdr-histogram-js';

/** 2 significant digits: a percentile is at most 1 % off (HdrHistogram, https://hdrhistogram.org). */
const SIGNIFICANT_DIGITS = 2;
const MICROSECONDS_PER_MILLISECOND = 1000;
/** The range grows with what is recorded. */
const SMALLEST_RANGE = 2;
const LONGEST_MS = 24 * 3600 * 1000;

/** How durations are spread, to a microsecond and within 1 %: a value to add to and to merge. */
export interface Durations {
  readonly count: () => number;
  readonly record: (milliseconds: number) => void;
  /** Adds all of another: percentiles of the sum are right, as means of percentiles would not be. */
  readonly merge: (other: Durations) => void;
  /** The duration, in milliseconds, that a share (0..1) of all does not exceed; null for none. */
  readonly percentile: (share: number) => number | null;
  /** How many took at most so many milliseconds. */
  readonly countUpTo: (milliseconds: number) => number;
  /** Text to keep: an HDR histogram, V2, compressed, in base 64. */
  readonly encode: () => string;
}

/** What is inside stays inside: only this file knows the library. */
const insides = new WeakMap<Durations, JsHistogram>();

/** Nothing measured yet. */
export function noDurations(): Durations {
  return around(new Int32Histogram(1, SMALLEST_RANGE, SIGNIFICANT_DIGITS));
}

/** What {@link Durations.encode} wrote. @throws Error for any other text */
export function decodeDurations(text: string): Durations {
  const histogram = decodeFromCompressedBase64(text, 32);
  if (!(histogram instanceof JsHistogram)) throw new Error('Not a histogram of ours');
  return around(histogram);
}

/** One histogram of many. */
export function mergeDurations(parts: Iterable<Durations>): Durations {
  const merged = noDurations();
  for (const part of parts) merged.merge(part);
  return merged;
}

function around(histogram: JsHistogram): Durations {
  histogram.autoResize = true;
  const durations: Durations = {
    count: () => histogram.totalCount,
    record: (milliseconds) => histogram.recordValue(inMicroseconds(milliseconds)),
    merge: (other) => {
      const added = insides.get(other);
      if (added) histogram.add(added);
    },
    percentile: (share) =>
      histogram.totalCount === 0
        ? null
        : histogram.getValueAtPercentile(share * 100) / MICROSECONDS_PER_MILLISECOND,
    countUpTo: (milliseconds) => countUpTo(histogram, inMicroseconds(milliseconds)),
    encode: () => encodeIntoCompressedBase64(histogram),
  };
  insides.set(durations, histogram);
  return durations;
}

/** To the bucket: values within 1 % above the bound are counted with it. */
function countUpTo(histogram: JsHistogram, microseconds: number): number {
  if (microseconds >= histogram.maxValue) return histogram.totalCount;
  const last = histogram.countsArrayIndex(microseconds);
  let count = 0;
  for (let index = 0; index <= last; index += 1) count += histogram.getCountAtIndex(index);
  return count;
}

/** A clock that was set back must not break a measurement; a day is as long as anything here takes. */
function inMicroseconds(milliseconds: number): number {
  const bounded = Math.min(Math.max(milliseconds, 0), LONGEST_MS);
  return Math.round(bounded * MICROSECONDS_PER_MILLISECOND);
}
