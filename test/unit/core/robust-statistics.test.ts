import { describe, expect, it } from 'vitest';
import { growthScore, median, robustSpread, robustTrend } from '../../../src-main/core/robust-statistics.ts';
import { seededRandom } from '../../../scripts/documents/seeded-random.ts';
import { normalNoise } from '../../helpers/noise.ts';

describe('robust statistics', () => {
  it('know the middle, also of an even number and of none', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, null]);
  });

  it('tell the spread of normal noise, whatever a tenth of outliers says', () => {
    const noise = normalNoise(1);
    const values = Array.from({ length: 2000 }, (_, index) => (index % 10 === 0 ? 1e6 : 50 + 4 * noise()));
    expect(robustSpread(values)).toBeGreaterThan(3.6);
    expect(robustSpread(values)).toBeLessThan(5.2);
  });

  it('find the slope of a line under noise and outliers', () => {
    const noise = normalNoise(2);
    const samples = Array.from({ length: 300 }, (_, at) => ({
      at,
      value: at % 7 === 0 ? -500 : 100 + 0.5 * at + 3 * noise(),
    }));
    const trend = robustTrend(samples);
    expect(trend?.slope).toBeGreaterThan(0.45);
    expect(trend?.slope).toBeLessThan(0.55);
    expect(Math.abs((trend?.valueAt(300) ?? 0) - 250)).toBeLessThan(8);
  });

  it('call mere noise growth no oftener than once in a hundred', () => {
    const random = seededRandom(3);
    const alarms = Array.from({ length: 2000 }, () => {
      const samples = Array.from({ length: 24 }, (_, at) => ({ at, value: random() }));
      return growthScore(samples) > 2.33;
    }).filter(Boolean).length;
    expect(alarms).toBeLessThanOrEqual(30);
    expect(growthScore(Array.from({ length: 24 }, (_, at) => ({ at, value: at })))).toBeGreaterThan(6);
  });
});
