import { describe, expect, it } from 'vitest';
import { dayAfterKey } from '../../../../src-renderer/screens/deadlines/calendar-keys.ts';
import { daysOf } from '../../../../src-renderer/screens/settings/deadlines-section.tsx';

describe('the keys of the calendar', () => {
  it.each([
    ['ArrowRight', '2026-03-29'],
    ['ArrowLeft', '2026-03-27'],
    ['ArrowDown', '2026-04-04'],
    ['ArrowUp', '2026-03-21'],
    ['PageDown', '2026-04-28'],
    ['PageUp', '2026-02-28'],
    ['Home', '2026-11-21'],
    ['x', null],
  ])('%s leads to %s', (key, day) => {
    expect(dayAfterKey(key, '2026-03-28', '2026-11-21')).toBe(day);
  });
});

describe('days before that were typed', () => {
  it.each([
    ['60, 30, 14', [60, 30, 14]],
    ['14;60 30,30', [60, 30, 14]],
    ['', []],
    ['0', [0]],
    ['-1', null],
    ['366', null],
    ['1,5 e', null],
    ['1 2 3 4 5 6 7 8 9', null],
  ])('%j', (typed, days) => {
    expect(daysOf(typed)).toEqual(days);
  });
});
