import { describe, expect, it } from 'vitest';
import { compactIban, isIban, looksLikeItalianIban } from '../../../src-main/core/italian-codes/iban.ts';
import { repairByShape } from '../../../src-main/core/italian-codes/misread-characters.ts';
import { compactPlate, isPlate } from '../../../src-main/core/italian-codes/plate.ts';
import { isPostalCode } from '../../../src-main/core/italian-codes/postal-code.ts';
import { compactTaxCode, isTaxCode } from '../../../src-main/core/italian-codes/tax-code.ts';
import { nameFitsTaxCode } from '../../../src-main/core/italian-codes/tax-code-name.ts';
import {
  compactVatNumber,
  isAssociationTaxCode,
  isVatNumber,
} from '../../../src-main/core/italian-codes/vat-number.ts';
import { municipalitiesNamed } from '../../../src-main/core/places/municipalities.ts';
import { isProvinceCode, PROVINCE_NAMES, provinceCode } from '../../../src-main/core/places/provinces.ts';

describe('partita IVA', () => {
  it('accepts a right check digit and no other', () => {
    expect(isVatNumber('01234567897')).toBe(true);
    for (const digit of '012345689') expect(isVatNumber(`0123456789${digit}`)).toBe(false);
  });
  it('is eleven digits, however they are written', () => {
    expect(compactVatNumber('IT 0123 4567 897')).toBe('01234567897');
    expect(compactVatNumber('012.345.678.97')).toBe('01234567897');
    expect(compactVatNumber('0123456789')).toBeNull();
    expect(isVatNumber('00000000000')).toBe(false);
  });
  it('tells the codice fiscale of an association by its first digit', () => {
    expect(isAssociationTaxCode('96196632986')).toBe(true);
    expect(isAssociationTaxCode('01234567897')).toBe(false);
  });
});

describe('codice fiscale', () => {
  it('checks the last letter', () => {
    expect(isTaxCode('RSSMRA85T10A562S')).toBe(true);
    expect(isTaxCode('RSSMRA85T10A562T')).toBe(false);
  });
  it('accepts omocodia: letters in place of digits', () => {
    expect(isTaxCode('RSSMRA85T10A56NH')).toBe(true);
    expect(isTaxCode('RSSMRA85T10A56NS')).toBe(false);
  });
  it('fits the name it was made from, in either order', () => {
    expect(nameFitsTaxCode('Mario Rossi', 'RSSMRA85T10A562S')).toBe(true);
    expect(nameFitsTaxCode('Rossi Mario', 'RSSMRA85T10A562S')).toBe(true);
    expect(nameFitsTaxCode('Gianfranco De Luca', 'DLCGFR60A01H501X')).toBe(true);
    expect(nameFitsTaxCode('Maria Bianchi', 'RSSMRA85T10A562S')).toBe(false);
  });
  it('compacts spaces', () => {
    expect(compactTaxCode('rss mra 85t10 a562s')).toBe('RSSMRA85T10A562S');
    expect(compactTaxCode('RSSMRA')).toBeNull();
  });
});

describe('IBAN', () => {
  it('checks mod 97', () => {
    expect(isIban('IT60X0542811101000000123456')).toBe(true);
    expect(isIban('IT60X0542811101000000123457')).toBe(false);
    expect(looksLikeItalianIban('IT60X0542811101000000123457')).toBe(true);
  });
  it('compacts spaces', () => {
    expect(compactIban('it60 x054 2811 1010 0000 0123 456')).toBe('IT60X0542811101000000123456');
    expect(compactIban('12345')).toBeNull();
  });
});

describe('plates', () => {
  it('has two letters, three digits, two letters, none of I, O, Q, U', () => {
    expect(isPlate(compactPlate('gh 227-cl'))).toBe(true);
    expect(isPlate('GO227CL')).toBe(false);
    expect(isPlate('MI123456')).toBe(false);
  });
  it('is read by the kind of each place', () => {
    expect(repairByShape('GH2Z7CL', 'LLDDDLL')).toBe('GH227CL');
    expect(repairByShape('6H22O8L', 'LLDDDLL')).toBe('GH220BL');
    expect(repairByShape('SHORT', 'LLDDDLL')).toBe('SHORT');
  });
});

describe('places', () => {
  it('knows all 107 provinces by code and name', () => {
    expect(Object.keys(PROVINCE_NAMES)).toHaveLength(107);
    expect(isProvinceCode('MO')).toBe(true);
    expect(isProvinceCode('XX')).toBe(false);
    expect(provinceCode('reggio emilia')).toBe('RE');
    expect(provinceCode('Provincia di Forlì-Cesena')).toBe('FC');
    expect(provinceCode('Atlantide')).toBeNull();
  });
  it('knows municipalities in any case, with any accent or apostrophe', () => {
    expect(municipalitiesNamed("FORLI'")[0]).toMatchObject({ province: 'FC' });
    expect(municipalitiesNamed('Reggio nell’Emilia')[0]).toMatchObject({ province: 'RE' });
    expect(municipalitiesNamed('Bolzano')[0]).toMatchObject({ province: 'BZ' });
    expect(
      municipalitiesNamed('Samone')
        .map((one) => one.province)
        .toSorted(),
    ).toEqual(['TN', 'TO']);
    expect(municipalitiesNamed('constructor')).toEqual([]);
  });
  it('bounds postal codes', () => {
    expect(isPostalCode('00118')).toBe(true);
    expect(isPostalCode('99999')).toBe(false);
  });
});
