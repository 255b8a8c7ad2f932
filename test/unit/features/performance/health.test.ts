import { describe, expect, it } from 'vitest';
import { judgeDay, type Day } from '../../../../src-main/features/performance/health.ts';

const request = (p50: number | null, p95 = p50) => ({ count: 1, p50, p95, p99: p95 });
const day = (change: Partial<Day>): Day => ({
  documents: 100,
  failures: 0,
  waiting: 0,
  request: request(2_000),
  settledPerMinute: 4,
  ...change,
});

describe('judgeDay', () => {
  it('finds a regular day well, and nothing to judge before the first document', () => {
    expect(judgeDay(day({}))).toEqual({
      documents: 'good',
      typical: 'good',
      waiting: 'good',
      failures: 'good',
    });
    const fresh = judgeDay(day({ documents: 0, request: request(null), settledPerMinute: 0 }));
    expect(fresh).toEqual({ documents: 'none', typical: 'none', waiting: 'good', failures: 'none' });
  });

  it('looks at the time of half of all, and of 95 of 100', () => {
    expect(judgeDay(day({ request: request(20_000, 61_000) })).typical).toBe('watch');
    expect(judgeDay(day({ request: request(31_000, 40_000) })).typical).toBe('watch');
    expect(judgeDay(day({ request: request(61_000, 70_000) })).typical).toBe('bad');
  });

  it('judges what waits by when it will be through', () => {
    expect(judgeDay(day({ waiting: 20 })).waiting).toBe('good');
    expect(judgeDay(day({ waiting: 21 })).waiting).toBe('watch');
    expect(judgeDay(day({ waiting: 121 })).waiting).toBe('bad');
    const stuck = judgeDay(day({ waiting: 1, settledPerMinute: 0 }));
    expect(stuck).toMatchObject({ waiting: 'watch', documents: 'watch' });
  });

  it('takes a failure for a sign, and many of many for a fault', () => {
    expect(judgeDay(day({ failures: 1 })).failures).toBe('watch');
    expect(judgeDay(day({ failures: 11 })).failures).toBe('bad');
    expect(judgeDay(day({ documents: 3, failures: 3 })).failures).toBe('watch');
  });
});
