import { describe, expect, it } from 'vitest';
import {
  decodeDurations,
  mergeDurations,
  noDurations,
  type Durations,
} from '../../../../src-main/core/metrics/durations.ts';
import { percentile } from '../../../helpers/percentiles.ts';
import { seededRandom } from '../../../../scripts/documents/seeded-random.ts';

/** Durations as they are in life: most short, a few a thousand times as long. */
function spread(seed: number, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => 0.05 * Math.exp(random() * 12));
}

function recorded(values: readonly number[]): Durations {
  const durations = noDurations();
  for (const value of values) durations.record(value);
  return durations;
}

function expectWithinOnePercent(durations: Durations, values: readonly number[]): void {
  const sorted = values.toSorted((one, other) => one - other);
  for (const share of [0.01, 0.5, 0.95, 0.99, 0.999]) {
    const exact = percentile(sorted, share) ?? 0;
    expect(Math.abs((durations.percentile(share) ?? 0) - exact)).toBeLessThanOrEqual(exact * 0.01 + 0.001);
  }
}

describe('durations', () => {
  it('give percentiles within one per cent, from microseconds to an hour', () => {
    const values = spread(1, 20_000);
    expectWithinOnePercent(recorded(values), values);
  });

  it('merged give the percentiles of all values together, which means of percentiles would not', () => {
    const parts = [spread(2, 5000), spread(3, 50).map((value) => value * 40), spread(4, 700)];
    expectWithinOnePercent(mergeDurations(parts.map(recorded)), parts.flat());
  });

  it('come back from their text as they were, and go on being merged', () => {
    const [earlier, later] = [spread(5, 300), spread(6, 3000)];
    const kept = decodeDurations(recorded(earlier).encode());
    kept.merge(recorded(later));
    expectWithinOnePercent(kept, [...earlier, ...later]);
  });

  it('say how many took no longer than a bound', () => {
    const values = Array.from({ length: 1000 }, (_, index) => index + 0.5);
    const durations = recorded(values);
    expect(durations.countUpTo(0.2)).toBe(0);
    expect(durations.countUpTo(5000)).toBe(1000);
    expect(Math.abs(durations.countUpTo(250) - 250)).toBeLessThanOrEqual(3);
  });

  it('have no percentile before anything is measured, and none that is negative when the clock goes back', () => {
    expect(noDurations().percentile(0.5)).toBeNull();
    expect(recorded([-3]).percentile(0.5)).toBe(0);
  });

  it('refuse a text that is none of theirs', () => {
    expect(() => decodeDurations('AAAA')).toThrow();
  });
});
