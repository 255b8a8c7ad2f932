import { describe, expect, it } from 'vitest';
import { overallProgress } from '../../../../src-renderer/components/progress-bar.tsx';

describe('overall progress', () => {
  it('counts the stages before and the share of this one', () => {
    expect(overallProgress({ stage: 'intake', done: 0, total: 1 })).toBe(0);
    expect(overallProgress({ stage: 'text', done: 1, total: 2 })).toBeCloseTo(1.5 / 6);
    expect(overallProgress({ stage: 'email', done: 1, total: 1 })).toBe(1);
  });

  it('never passes its stage, whatever is reported', () => {
    expect(overallProgress({ stage: 'text', done: 9, total: 2 })).toBeCloseTo(2 / 6);
  });
});
