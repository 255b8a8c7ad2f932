import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../../src-main/features/performance/advice/forecast.ts';
import { findLeak } from '../../../../../src-main/features/performance/advice/leak.ts';
import { normalNoise } from '../../../../helpers/noise.ts';

const MINUTE = 60_000;
const DAY = 24 * 3600 * 1000;

/** Six hours of memory, a sample a minute: bursts of work that give back what they took, noise, and a growth. */
function sixHours(seed: number, growthOfAll: number) {
  const noise = normalNoise(seed);
  return Array.from({ length: 360 }, (_, minute) => {
    const burst = minute % 40 < 12 ? 350 : 0;
    return { at: minute * MINUTE, value: 400 * (1 + (growthOfAll * minute) / 360) + burst + 15 * noise() };
  });
}

describe('a leak', () => {
  it('is found where memory doubles across the window, under bursts and noise', () => {
    const leak = findLeak(sixHours(1, 1));
    expect(leak?.to).toBeGreaterThan((leak?.from ?? Infinity) * 1.5);
  });

  it('is not found in bursts that give back what they took, nor in a single step', () => {
    expect(findLeak(sixHours(2, 0))).toBeNull();
    const step = Array.from({ length: 360 }, (_, minute) => ({
      at: minute,
      value: minute < 180 ? 400 : 700,
    }));
    expect(findLeak(step.map(({ at, value }) => ({ at: at * MINUTE, value })))).toBeNull();
  });

  it('is not told of too short a window, nor of growth under a half', () => {
    expect(findLeak(sixHours(3, 1).slice(0, 5))).toBeNull();
    expect(findLeak(sixHours(4, 0.3))).toBeNull();
  });

  it('gives no false alarm in a thousand windows of noise', () => {
    const alarms = Array.from({ length: 1000 }, (_, seed) => findLeak(sixHours(1000 + seed, 0))).filter(
      Boolean,
    );
    expect(alarms).toHaveLength(0);
  });
});

describe('a forecast', () => {
  /** Free disk in gigabytes, four samples a day. */
  const disk = (perDay: number, seed: number) => {
    const noise = normalNoise(seed);
    return Array.from({ length: 56 }, (_, index) => ({
      at: (index * DAY) / 4,
      value: 100 + (perDay * index) / 4 + 0.5 * noise(),
    }));
  };

  it('says when the disk is full', () => {
    const ahead = forecast(disk(-2, 1), 10);
    expect(ahead?.perDay).toBeLessThan(-1.9);
    expect(Math.abs((ahead?.reachesAt ?? 0) - 45 * DAY)).toBeLessThan(2 * DAY);
  });

  it('says nothing of noise, and of no day that will not come', () => {
    expect(forecast(disk(0, 2), 10)).toBeNull();
    expect(forecast(disk(3, 3), 10)?.reachesAt).toBeNull();
  });
});
