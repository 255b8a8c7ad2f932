import { describe, expect, it } from 'vitest';
import { findDates, parseDate, toIsoDate } from '../../../src-main/core/dates.ts';

const today = new Date(2026, 10, 21);

describe('parseDate', () => {
  it.each([
    ['31/12/26', '2026-12-31'],
    ['01.12.2026', '2026-12-01'],
    ['1-2-2027', '2027-02-01'],
    ['2026-03-09', '2026-03-09'],
    ['1° dicembre 2026', '2026-12-01'],
    ['primo gennaio 2027', '2027-01-01'],
    ['15 sett. 2026', '2026-09-15'],
    ["3 marzo '27", '2027-03-03'],
    ['1 March 2026', '2026-03-01'],
    ['May 3, 2026', '2026-05-03'],
    ['ore 24 del 31/12', '2026-12-31'],
    ['1/3', '2027-03-01'],
    ['01.12.26', '2026-12-01'],
    ['01-apr-2027', '2027-04-01'],
    ['1/aprile/2027', '2027-04-01'],
    ['1°gennaio 2027', '2027-01-01'],
    ['ventotto febbraio 2027', '2027-02-28'],
    ['dal 3 marzo 27.', '2027-03-03'],
    ["1° gennaio dell'anno 2027", '2027-01-01'],
    ['from July 1st', '2027-07-01'],
    ['Sept. 15, 2026', '2026-09-15'],
  ])('reads %j as %s', (text, iso) => {
    expect(parseDate(text, today)).toBe(iso);
  });

  it.each(['', 'domani', '31/02/2026', '0842.5519037.10', '1/1/2026 o 1/2/2026'])(
    'finds no single day in %j',
    (text) => {
      expect(parseDate(text, today)).toBeNull();
    },
  );
});

describe('findDates', () => {
  it('leaves the year open where none is written', () => {
    const [date] = findDates('scade il 15 novembre');
    expect(date).toMatchObject({ day: 15, month: 11, year: null });
  });

  it('gives dates in the order they stand, whatever their form', () => {
    const days = findDates("dall'1/5/2026, anzi dal 2 giugno 2026, firmato 2026-04-01").map(
      (date) => date.month,
    );
    expect(days).toEqual([5, 6, 4]);
  });
});

describe('toIsoDate', () => {
  it('knows leap years', () => {
    expect(toIsoDate(2028, 2, 29)).toBe('2028-02-29');
    expect(toIsoDate(2026, 2, 29)).toBeNull();
  });
});
