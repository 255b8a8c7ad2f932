import { describe, expect, it } from 'vitest';
import { defaultObjective } from '../../../../../src-preload/contract/judging.ts';
import { noDurations } from '../../../../../src-main/core/metrics/durations.ts';
import {
  callSubject,
  judgeBudget,
} from '../../../../../src-main/features/performance/judging/judge-budgets.ts';
import { judgeObjective } from '../../../../../src-main/features/performance/judging/judge-objective.ts';

describe('an objective', () => {
  it('is met as long as no more miss it than it allows, and says what is left of those', () => {
    const good = judgeObjective('request-p95', null, { value: 58_000, counted: 1000, good: 980 });
    expect(good).toMatchObject({ state: 'met', compliance: 0.98, isDefault: true });
    expect(good.budgetLeft).toBeCloseTo(0.6);
    const edge = judgeObjective('request-errors', null, { value: 0.01, counted: 100, good: 99 });
    expect(edge.state).toBe('met');
    expect(edge.budgetLeft).toBeCloseTo(0);
    const choice = { target: 0.18, windowSeconds: 300 as const, alerts: true };
    const allowed = judgeObjective('request-errors', choice, { value: 0.18, counted: 50, good: 41 });
    expect(allowed.state).toBe('met');
    const missed = judgeObjective('cache-hits', null, { value: 0.6, counted: 200, good: 120 });
    expect(missed.state).toBe('violated');
    expect(missed.budgetLeft).toBeCloseTo(-1);
  });

  it('says nothing of too few, good or bad', () => {
    for (const good of [0, 19]) {
      const judged = judgeObjective('request-p95', null, { value: 1, counted: 19, good });
      expect(judged).toMatchObject({ state: 'too-few', compliance: null, budgetLeft: null });
    }
  });

  it('is judged by what the office set', () => {
    const choice = { ...defaultObjective('availability'), target: 0.99 };
    const judged = judgeObjective('availability', choice, { value: 0.995, counted: 86_400, good: 85_968 });
    expect(judged).toMatchObject({ state: 'met', isDefault: false, neededShare: 0.99 });
    expect(judged.budgetLeft).toBeCloseTo(0.5);
  });
});

describe('a budget', () => {
  const durations = noDurations();
  for (let run = 1; run <= 100; run += 1) durations.record(run);

  it('tells the share of the work that took longer, and is violated from more than one in twenty on', () => {
    expect(judgeBudget('stage:classify', 90, durations)).toMatchObject({
      state: 'violated',
      counted: 100,
      over: 10,
      violation: 0.1,
    });
    expect(judgeBudget('stage:classify', 95, durations)).toMatchObject({ state: 'met', over: 5 });
    expect(judgeBudget('stage:classify', null, durations)).toMatchObject({ budgetMs: 2000, isDefault: true });
  });

  it('says nothing of too few', () => {
    const few = noDurations();
    few.record(1e6);
    expect(judgeBudget('call:other', null, few)).toMatchObject({ state: 'too-few', over: 1, violation: 1 });
    expect(judgeBudget('call:other', null, noDurations())).toMatchObject({ violation: null, p95: null });
  });

  it('is found for every call', () => {
    expect(callSubject('requests.list')).toBe('requests');
    expect(callSubject('learning.state')).toBe('other');
  });
});
