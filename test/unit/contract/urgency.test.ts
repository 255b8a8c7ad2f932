import { describe, expect, it } from 'vitest';
import { urgency } from '../../../src-preload/contract/urgency.ts';

describe('urgency of a reply', () => {
  const lateEvening = new Date(2026, 10, 21, 23, 30).getTime();

  it.each([
    ['2026-11-20', -1, 'late'],
    ['2026-11-21', 0, 'near'],
    ['2026-11-24', 3, 'near'],
    ['2026-11-25', 4, 'far'],
  ] as const)('of %s is %i days: %s', (replyBy, days, level) => {
    expect(urgency(replyBy, lateEvening)).toEqual({ days, level });
  });
});
