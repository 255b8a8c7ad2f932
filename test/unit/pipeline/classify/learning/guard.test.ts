import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../../src-main/pipeline/classify/learning/guard.ts';

const BEFORE = { size: 100, right: 97, loss: 0.1 };
const TEN = { lessons: 10, watch: 'usual' } as const;

describe('the guard', () => {
  it('lets pass what decides as many requests rightly and as surely', () => {
    expect(refusalOf(BEFORE, BEFORE, TEN)).toBeNull();
    expect(refusalOf(BEFORE, { ...BEFORE, right: 98, loss: 0.11 }, TEN)).toBeNull();
  });

  it('refuses one mistake more, however sure the rest is', () => {
    expect(refusalOf(BEFORE, { ...BEFORE, right: 96, loss: 0.01 }, TEN)).toBe('forgets');
  });

  it('refuses much less certainty, and looks closer where something is wrong', () => {
    expect(refusalOf(BEFORE, { ...BEFORE, loss: 0.2 }, TEN)).toBe('unsettles');
    const doubtful = { ...BEFORE, loss: 0.11 };
    expect(refusalOf(BEFORE, doubtful, TEN)).toBeNull();
    expect(refusalOf(BEFORE, doubtful, { ...TEN, watch: 'close' })).toBe('unsettles');
  });
});
