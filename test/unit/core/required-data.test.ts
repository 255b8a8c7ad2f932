import { describe, expect, it } from 'vitest';
import { CATEGORIES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { missingData, REQUIRED_DATA } from '../../../src-main/core/required-data.ts';

describe('missingData', () => {
  it.each(CATEGORIES)('lists everything that %s requires when nothing is known', (category) => {
    expect(missingData(category, {})).toEqual(REQUIRED_DATA[category]);
  });

  it('asks nothing for other matters', () => {
    expect(missingData('Altro', {})).toEqual([]);
  });

  it('takes a tax code instead of a VAT number', () => {
    const values = { clientName: 'Bianchi', plates: ['AB123CD'], effectiveDate: '2026-12-31' };
    expect(missingData('Flotta Auto', values)).toEqual(['vatNumber']);
    expect(missingData('Flotta Auto', { ...values, taxCode: 'RSSMRA80A01H501U' })).toEqual([]);
    expect(missingData('Flotta Auto', { ...values, vatNumber: '01234567897' })).toEqual([]);
  });

  it('counts zero as an answer, and blank text, empty lists and no number as none', () => {
    const missing: FieldName[] = missingData('RC Professionale', {
      clientName: '  ',
      vatNumber: '01234567897',
      profession: 'architetto',
      turnoverEur: 0,
      limitEur: Number.NaN,
      effectiveDate: '2026-12-31',
    });
    expect(missing).toEqual(['clientName', 'limitEur']);
    expect(missingData('Flotta Auto', { plates: [] })).toContain('plates');
  });
});
