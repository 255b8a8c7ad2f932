import { describe, expect, it } from 'vitest';
import {
  createBaseline,
  findRegression,
} from '../../../../../src-main/features/performance/advice/baseline.ts';
import { normalNoise } from '../../../../helpers/noise.ts';

const HOUR = 3600 * 1000;
const MONDAY = new Date(2026, 8, 28).getTime();

/** Weeks of an office: 40 ms at night, 100 ms by day, with noise; an outlier every 50 hours. */
function weeks(count: number, seed: number) {
  const noise = normalNoise(seed);
  return Array.from({ length: count * 168 }, (_, hour) => {
    const at = MONDAY + hour * HOUR;
    const date = new Date(at);
    const busy = date.getHours() >= 9 && date.getHours() < 18;
    const value = hour % 50 === 49 ? 900 : (busy ? 100 : 40) * (1 + 0.08 * noise());
    return { at, value };
  });
}

function usualAt(history: ReturnType<typeof weeks>, date: Date): number {
  return createBaseline(history)(date.getTime())?.median ?? 0;
}

describe('a baseline', () => {
  it('knows each hour of the week by itself, untouched by outliers', () => {
    const history = weeks(8, 1);
    expect(Math.abs(usualAt(history, new Date(2026, 10, 24, 11)) - 100)).toBeLessThan(10);
    expect(Math.abs(usualAt(history, new Date(2026, 10, 24, 3)) - 40)).toBeLessThan(5);
  });

  it('takes the hour of the day while the week has too little history, and says nothing before that', () => {
    const days = weeks(1, 2).filter(({ at }) => new Date(at).getDay() !== 2);
    expect(Math.abs(usualAt(days, new Date(2026, 10, 24, 11)) - 100)).toBeLessThan(15);
    expect(createBaseline(days.slice(0, 3))(MONDAY)).toBeNull();
  });

  it('tells of what became slower for good, with since when', () => {
    const baseline = createBaseline(weeks(8, 3));
    const start = new Date(2026, 10, 24, 9).getTime();
    const slower = [140, 160, 150, 155].map((value, hour) => ({ at: start + hour * HOUR, value }));
    expect(findRegression(baseline, slower)).toMatchObject({ since: start });
  });

  it('keeps quiet over one slow hour, and over what nobody feels', () => {
    const baseline = createBaseline(weeks(8, 4));
    const start = new Date(2026, 10, 24, 9).getTime();
    const hours = (values: readonly number[]) =>
      values.map((value, hour) => ({ at: start + hour * HOUR, value }));
    expect(findRegression(baseline, hours([100, 900, 101, 99]))).toBeNull();
    expect(findRegression(baseline, hours([118, 119, 117, 118]))).toBeNull();
  });

  it('gives no false alarm in a hundred weeks of noise', () => {
    let alarms = 0;
    let looks = 0;
    for (let run = 0; run < 100; run += 1) {
      const all = weeks(9, 100 + run);
      const baseline = createBaseline(all.slice(0, 8 * 168));
      const last = all.slice(8 * 168);
      for (let hour = 4; hour <= last.length; hour += 1) {
        looks += 1;
        if (findRegression(baseline, last.slice(hour - 4, hour))) alarms += 1;
      }
    }
    expect(looks).toBeGreaterThan(16_000);
    expect(alarms).toBe(0);
  });
});
