import { describe, expect, it } from 'vitest';
import { WINDOWS, windowSchema } from '../../../../src-preload/contract/performance.ts';
import { timeTicks } from '../../../../src-renderer/screens/performance/charts/time-ticks.ts';

const at = (time: string): number => Date.parse(`2026-11-21T${time}:00.000Z`);
const clock = (moments: readonly number[]): readonly string[] =>
  moments.map((moment) => new Date(moment).toISOString().slice(11, 16));

describe('timeTicks', () => {
  it('stands at round minutes', () => {
    expect(clock(timeTicks('1h', at('09:17'), at('10:17'), 0))).toEqual([
      '09:20',
      '09:30',
      '09:40',
      '09:50',
      '10:00',
      '10:10',
    ]);
  });

  it('is round on the local clock where the zone is off by half an hour', () => {
    expect(clock(timeTicks('6h', at('09:10'), at('12:10'), -330))).toEqual(['09:30', '10:30', '11:30']);
  });

  it('includes both ends when they are round', () => {
    expect(clock(timeTicks('24h', at('08:00'), at('16:00'), 0))).toEqual(['08:00', '12:00', '16:00']);
  });

  it('gives every window a handful', () => {
    for (const window of windowSchema.options) {
      const to = at('10:17');
      const ticks = timeTicks(window, to - WINDOWS[window].seconds * 1_000, to, -60);
      expect(ticks.length).toBeGreaterThanOrEqual(4);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });
});
