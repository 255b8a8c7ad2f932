import { describe, expect, it } from 'vitest';
import { percentilesOf } from '../../helpers/percentiles.ts';

describe('percentilesOf', () => {
  it('is the nearest rank, whatever the order of the values', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentilesOf(values)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99 });
  });

  it('is the value itself when there is one, and nothing when there is none', () => {
    expect(percentilesOf([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7 });
    expect(percentilesOf([])).toEqual({ count: 0, p50: null, p95: null, p99: null });
  });
});
