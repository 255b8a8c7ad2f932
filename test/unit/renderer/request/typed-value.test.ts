import { beforeAll, describe, expect, it } from 'vitest';
import { createFormats, type Formats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import {
  editableValue,
  parseTyped,
  shownValue,
  valueOfWords,
} from '../../../../src-renderer/screens/request/typed-value.ts';

let formats: Formats;
beforeAll(() => {
  formats = createFormats('it', createI18n('it').t);
});

describe('parseTyped', () => {
  it.each([
    ['2.500.000,00', 2_500_000],
    ['€ 2.500.000', 2_500_000],
    ['2500000', 2_500_000],
    ['27,80', 27.8],
    ['27.80', 27.8],
    ['1 500 euro', 1_500],
  ])('reads the amount %s in Italian', (typed, value) => {
    expect(parseTyped('limitEur', typed, 'it')).toEqual({ value });
  });

  it.each(['2,500', '2.50.00', 'circa 3000', '1.500.00', '-5'])('refuses %s rather than guess', (typed) => {
    expect(parseTyped('limitEur', typed, 'it')).toBeNull();
  });

  it('reads English grouping in English', () => {
    expect(parseTyped('limitEur', '2,500,000.50', 'en')).toEqual({ value: 2_500_000.5 });
    expect(parseTyped('limitEur', '2.500', 'en')).toBeNull();
  });

  it('takes whole numbers only for counts', () => {
    expect(parseTyped('employees', '1.200', 'it')).toEqual({ value: 1_200 });
    expect(parseTyped('employees', '7,5', 'it')).toBeNull();
  });

  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1.3.26', '2026-03-01'],
    ['2026-02-28', '2026-02-28'],
  ])('reads the date %s day first', (typed, value) => {
    expect(parseTyped('effectiveDate', typed, 'it')).toEqual({ value });
  });

  it.each(['31/02/2026', '2026-13-01', 'domani', '12/2026'])('refuses the date %s', (typed) => {
    expect(parseTyped('effectiveDate', typed, 'it')).toBeNull();
  });

  it('splits plates at commas and keeps the spaces within them for the engine', () => {
    expect(parseTyped('plates', 'AB 123 CD, EF456GH;', 'it')).toEqual({ value: ['AB 123 CD', 'EF456GH'] });
    expect(parseTyped('plates', ' , ', 'it')).toBeNull();
  });
});

describe('valueOfWords', () => {
  it('leaves the punctuation around words out', () => {
    expect(valueOfWords('turnoverEur', '480.000 euro.')).toBe(480_000);
    expect(valueOfWords('effectiveDate', '31/12/2026.')).toBe('2026-12-31');
    expect(valueOfWords('province', '(UD)')).toBe('UD');
  });

  it('hands what it does not understand to the engine as it stands', () => {
    expect(valueOfWords('limitEur', 'due milioni')).toBe('due milioni');
  });
});

describe('shown and editable values', () => {
  it('shows money with its sign and edits it without', () => {
    expect(shownValue('limitEur', 1_500, formats)).toContain('€');
    expect(editableValue('limitEur', 1_500, formats)).toBe('1.500');
  });

  it('gives back the same value when nothing was changed in the box', () => {
    for (const value of [0, 27.8, 1_500, 2_500_000.05]) {
      expect(parseTyped('limitEur', editableValue('limitEur', value, formats), 'it')).toEqual({ value });
    }
    expect(parseTyped('effectiveDate', editableValue('effectiveDate', '2026-03-01', formats), 'it')).toEqual({
      value: '2026-03-01',
    });
  });

  it('writes a year without a thousands separator and an IBAN in groups of four', () => {
    expect(shownValue('buildingYear', 1987, formats)).toBe('1987');
    expect(shownValue('iban', 'IT60X0542811101000000123456', formats)).toBe(
      'IT60 X054 2811 1010 0000 0123 456',
    );
  });
});
