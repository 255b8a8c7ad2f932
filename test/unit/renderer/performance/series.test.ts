import { describe, expect, it } from 'vitest';
import {
  hasValues,
  lonelySteps,
  measuredSteps,
} from '../../../../src-renderer/screens/performance/charts/series.ts';

const series = (...values: readonly (number | null)[]) => ({ values });

describe('series', () => {
  it('tells a measured zero from no measure', () => {
    expect(hasValues([series(null, null)])).toBe(false);
    expect(hasValues([series(null), series(0)])).toBe(true);
  });

  it('lists measured steps only, newest first, also those of one series alone', () => {
    expect(measuredSteps([series(10, null, 0, null)])).toEqual([2, 0]);
    expect(measuredSteps([series(10, null, null), series(null, null, 4)])).toEqual([2, 0]);
  });

  it('finds the measures that a line cannot show', () => {
    expect([...lonelySteps([5, null, 0, null, 7, 8])]).toEqual([0, 2]);
  });
});
