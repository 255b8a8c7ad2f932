import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n, type Language } from '../../../../src-renderer/i18n/i18n.ts';

const formats = (language: Language) => createFormats(language, createI18n(language).t);
/** Intl separates figures and signs with several kinds of space. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('formats', () => {
  const italian = formats('it');
  const english = formats('en');

  it('groups thousands from 1.000 on, and shows cents only where there are any', () => {
    expect(plain(italian.money(1200))).toBe('1.200 €');
    expect(plain(italian.money(150_000.5))).toBe('150.000,50 €');
    expect(plain(english.money(2_500_000))).toBe('€2,500,000');
    expect(italian.number(1234)).toBe('1.234');
  });

  it('writes a dash for what is not known', () => {
    expect([italian.money(null), italian.date(null), italian.duration(null), italian.percent(null)]).toEqual([
      '—',
      '—',
      '—',
      '—',
    ]);
  });

  it('calls only the whole 100 per cent', () => {
    expect(italian.percent(0.998)).toBe('99 %');
    expect(italian.percent(0.9996, 1)).toBe('99,9 %');
    expect(italian.percent(0.873)).toBe('87 %');
    expect(italian.percent(1)).toBe('100 %');
    expect(italian.percent(1.5)).toBe('150 %');
  });

  it('takes a bare date as a day of the calendar', () => {
    expect(italian.date('2026-12-31')).toBe('31/12/2026');
    expect(english.date('2026-12-31')).toBe('31/12/2026');
  });

  it('says how long ago, then the date', () => {
    const now = new Date(2026, 10, 21, 12).getTime();
    const ago = (milliseconds: number): string =>
      italian.relative(new Date(now - milliseconds).toISOString(), now);
    expect(ago(20_000)).toBe('adesso');
    expect(ago(5 * 60_000)).toMatch(/^5 min/);
    expect(ago(26 * 3_600_000)).toBe('ieri');
    expect(ago(30 * 86_400_000)).toBe('22 ott');
    expect(ago(400 * 86_400_000)).toBe('17/10/25');
  });

  it('chooses the unit of a duration that reads best', () => {
    expect(
      ['85', '1840', '65000', '60000', '7260000', '7200000'].map((value) => italian.duration(Number(value))),
    ).toEqual(['85 ms', '1,8 s', '1 min 5 s', '1 min', '2 h 1 min', '2 h']);
    expect(english.size(1_234_567)).toBe('1.2 MB');
    expect(italian.size(2_147_483_648)).toBe('2,1 GB');
  });
});
