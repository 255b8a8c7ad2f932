import { describe, expect, it } from 'vitest';
import {
  gainOf,
  judgeTrial,
  PAIRS_NEEDED,
  type Pair,
} from '../../../../../src-main/features/performance/tuning/judge-trial.ts';
import { seededRandom } from '../../../../../src-main/core/seeded-random.ts';

const pairs = (count: number, ratio: (index: number) => number): Pair[] =>
  Array.from({ length: count }, (_, index) => [100, 100 * ratio(index)]);

describe('judgeTrial', () => {
  it('measures until all pairs are there, then keeps what helps', () => {
    expect(gainOf([])).toBeNull();
    expect(judgeTrial([])).toBe('measure');
    expect(judgeTrial(pairs(PAIRS_NEEDED - 1, () => 1.2))).toBe('measure');
    expect(judgeTrial(pairs(PAIRS_NEEDED, () => 1.2))).toBe('keep');
    expect(gainOf(pairs(PAIRS_NEEDED, () => 1.2))).toBeCloseTo(0.2);
  });

  it('rolls back what makes no difference, what helps too little and what makes it worse', () => {
    expect(judgeTrial(pairs(PAIRS_NEEDED, () => 1))).toBe('roll-back');
    expect(judgeTrial(pairs(PAIRS_NEEDED, () => 1.01))).toBe('roll-back');
    expect(judgeTrial(pairs(PAIRS_NEEDED, () => 0.9))).toBe('roll-back');
  });

  it('gives up early what is plainly worse', () => {
    expect(judgeTrial(pairs(3, () => 0.5))).toBe('measure');
    expect(judgeTrial(pairs(4, () => 0.5))).toBe('roll-back');
  });

  it('lets no single odd window decide', () => {
    expect(judgeTrial(pairs(PAIRS_NEEDED, (index) => (index === 3 ? 20 : 1)))).toBe('roll-back');
    expect(judgeTrial(pairs(PAIRS_NEEDED, (index) => (index === 3 ? 0.9 : 1.2)))).toBe('keep');
  });

  it('takes noise for a gain in hardly any case, and finds a real gain in most', () => {
    const random = seededRandom(7);
    const noisy = () => 0.8 + 0.4 * random();
    const kept = (gain: number): number => {
      let count = 0;
      for (let trial = 0; trial < 2000; trial += 1) {
        const measured = pairs(PAIRS_NEEDED, () => (gain * noisy()) / noisy());
        if (judgeTrial(measured) === 'keep') count += 1;
      }
      return count / 2000;
    };
    expect(kept(1)).toBeLessThanOrEqual(0.015);
    expect(kept(1.3)).toBeGreaterThan(0.9);
  });
});
