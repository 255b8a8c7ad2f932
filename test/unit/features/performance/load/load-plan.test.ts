import { describe, expect, it } from 'vitest';
import {
  planLoad,
  scaledSeconds,
  usersAt,
} from '../../../../../src-main/features/performance/load/load-plan.ts';
import { chooseAction } from '../../../../../src-main/features/performance/load/virtual-users.ts';
import { seededRandom } from '../../../../../src-main/core/seeded-random.ts';

describe('the plan of a load test', () => {
  it('lets users in as its kind says', () => {
    const users = (kind: 'light' | 'stress' | 'spike', shares: readonly number[]) => {
      const plan = planLoad(kind, 100, 'a');
      return shares.map((share) => usersAt(plan, share * 100_000));
    };
    expect(users('light', [0, 0.1, 0.2, 0.5, 0.99, 1])).toEqual([1, 10, 20, 20, 20, 0]);
    expect(users('stress', [0, 0.25, 0.5, 0.999])).toEqual([1, 50, 100, 200]);
    expect(users('spike', [0, 0.39, 0.4, 0.59, 0.6, 0.9])).toEqual([10, 10, 100, 100, 10, 10]);
  });

  it('is shortened, but not to nothing', () => {
    expect(scaledSeconds('heavy', 0.05)).toBe(45);
    expect(scaledSeconds('smoke', 0.0001)).toBe(3);
    expect(planLoad('heavy', 900, 'a')).toMatchObject({ thinkMs: 4000, stepMs: 5000 });
    expect(planLoad('heavy', 6, 'a')).toMatchObject({ thinkMs: 400, stepMs: 500 });
  });

  it('mixes the actions by their shares', () => {
    const { mix } = planLoad('medium', 600, 'a');
    const random = seededRandom(1);
    const counts = { drop: 0, open: 0, search: 0, correct: 0 };
    for (let draw = 0; draw < 20_000; draw += 1) counts[chooseAction(mix, random())] += 1;
    for (const action of ['drop', 'open', 'search', 'correct'] as const) {
      expect(counts[action] / 20_000).toBeCloseTo(mix[action], 1);
    }
  });
});
