import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  parseDay,
  weeksOfMonth,
} from '../../../src-preload/contract/days.ts';

const ROME = 'Europe/Rome';

describe('the day of a moment', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-07-31T21:59:59Z', '2026-07-31'],
    ['2026-07-31T22:00:00Z', '2026-08-01'],
    // The night in which summer time begins, and the one in which it ends.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s it is %s in Rome', (moment, day) => {
    expect(dayIn(ROME, new Date(moment))).toBe(day);
  });

  it('follows the zone, not the machine', () => {
    const moment = new Date('2026-06-01T23:30:00Z');
    expect(dayIn('America/New_York', moment)).toBe('2026-06-01');
    expect(dayIn('Asia/Tokyo', moment)).toBe('2026-06-02');
  });
});

describe('counting days', () => {
  it('takes no notice of summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-31', '2026-12-31')).toBe(0);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('keeps to the month when one is added', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});

describe('the weeks of a month', () => {
  it('run from Monday to Sunday and cover every day once', () => {
    const weeks = weeksOfMonth('2026-11-21');
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(new Set(weeks.flat()).size).toBe(weeks.length * 7);
  });

  it('needs four rows for a February that begins on a Monday', () => {
    expect(weeksOfMonth('2027-02-10')).toHaveLength(4);
  });
});

describe('a day that was typed', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1.2.27', '2027-02-01'],
    ['01-02-2027', '2027-02-01'],
    [' 2026-12-31 ', '2026-12-31'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['31/06/2026', null],
    ['12/31/2026', null],
    ['31/12', null],
    ['domani', null],
    ['', null],
  ])('%j is %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
});
