import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../../src-preload/contract/settings.ts';
import { reminderDays, reminderDue } from '../../../../src-main/features/deadlines/reminder-due.ts';

const RENEWAL = [60, 30, 14];

describe('which reminder is due', () => {
  it.each([
    ['too early', 61, null, null],
    ['on the first day of it', 60, null, 60],
    ['between two, the one that was missed', 45, null, 60],
    ['not again', 45, 60, null],
    ['the next', 30, 60, 30],
    ['the nearest of several that were missed', 10, null, 14],
    ['nothing after the nearest', 3, 14, null],
    ['what came due while nobody worked', -3, null, 14],
    ['not what is long past', -15, null, null],
    ['none further off than one that was given', 20, 14, null],
  ])('%s', (_name, left, given, due) => {
    expect(reminderDue(left, RENEWAL, given)).toBe(due);
  });

  it('is none where the office wants none', () => {
    expect(reminderDue(0, [], null)).toBeNull();
  });

  it('comes on the day that a clerk chose', () => {
    const rules = settingsSchema.parse({}).deadlines;
    expect(reminderDays({ kind: 'renewal', state: 'postponed' }, rules)).toEqual([0]);
    expect(reminderDays({ kind: 'renewal', state: 'open' }, rules)).toEqual([60, 30, 14]);
    expect(reminderDays({ kind: 'reply', state: 'open' }, rules)).toEqual([3, 1, 0]);
  });
});
