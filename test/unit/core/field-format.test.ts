import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDate,
  formatField,
  formatFieldWithUnit,
  valuesOf,
} from '../../../src-main/core/field-format.ts';

describe('the Italian way of writing values', () => {
  it.each([
    [1_500_000, '1.500.000,00'],
    [1500, '1.500,00'],
    [27.8, '27,80'],
    [0, '0,00'],
    [0.005, '0,01'],
    [-0.004, '0,00'],
    [-1500, '-1.500,00'],
  ])('writes %d euro as %s', (euro, text) => {
    expect(formatAmount(euro)).toBe(text);
  });

  it('writes dates day first and leaves alone what is none', () => {
    expect(formatDate('2026-12-31')).toBe('31/12/2026');
    expect(formatDate('fine anno\nprossimo')).toBe('fine anno prossimo');
  });

  it('formats by the kind of the field', () => {
    expect(formatField('plates', ['AB123CD', 'EF456GH'])).toBe('AB123CD, EF456GH');
    expect(formatField('buildingYear', 1987)).toBe('1987');
    expect(formatField('employees', 1200)).toBe('1.200');
    expect(formatField('effectiveDate', '2027-01-01')).toBe('01/01/2027');
    expect(formatFieldWithUnit('limitEur', 2_500_000)).toBe('€ 2.500.000,00');
    expect(formatFieldWithUnit('buildingAreaSqm', 450)).toBe('450 m²');
    expect(formatFieldWithUnit('city', 'Forlì')).toBe('Forlì');
  });

  it('writes nothing for what is no number', () => {
    expect(formatField('turnoverEur', Number.NaN)).toBe('');
    expect(formatFieldWithUnit('limitEur', Number.POSITIVE_INFINITY)).toBe('');
  });

  it('takes the values out of extracted fields', () => {
    const city = {
      name: 'city',
      value: 'Forlì',
      confidence: 1,
      valid: true,
      problem: null,
      evidence: [],
    } as const;
    expect(valuesOf({ city })).toEqual({ city: 'Forlì' });
  });
});
