import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../../scripts/evaluate/same-value.ts';

describe('comparing a found value with the labelled one', () => {
  it('ignores case and the width of spaces in text, not the words', () => {
    expect(sameValue('clientName', 'Impresa Edile  Rossi S.r.l.', 'IMPRESA EDILE\nROSSI S.R.L.')).toBe(true);
    expect(sameValue('clientName', 'Impresa Edile Rossi', 'Impresa Rossi')).toBe(false);
    expect(sameValue('city', 'Forlì', 'Forli\u0300')).toBe(true);
    expect(sameValue('city', 'Forlì', 'Forli')).toBe(false);
  });

  it('takes codes, dates and numbers to the letter', () => {
    expect(sameValue('phone', '3395550631', '+393395550631')).toBe(false);
    expect(sameValue('effectiveDate', '2026-01-01', '2026-01-01')).toBe(true);
    expect(sameValue('limitEur', 1_000_000, '1000000')).toBe(false);
    expect(sameValue('limitEur', 1_000_000, 1_000_000)).toBe(true);
  });

  it('takes plates as a set', () => {
    expect(sameValue('plates', ['AB123CD', 'EF456GH'], ['EF456GH', 'AB123CD', 'AB123CD'])).toBe(true);
    expect(sameValue('plates', ['AB123CD', 'EF456GH'], ['AB123CD'])).toBe(false);
  });
});
