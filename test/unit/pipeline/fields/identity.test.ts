import { describe, expect, it } from 'vitest';
import { extractedValue } from '../../../helpers/extracted-values.ts';
import { extractFields } from '../../../../src-main/pipeline/fields/extract-fields.ts';
import { textDocument } from '../../../helpers/item-document.ts';

const find = (text: string, name: Parameters<typeof extractedValue>[2]): unknown =>
  extractedValue(text, 'Altro', name);

describe('vatNumber', () => {
  it.each([
    ['P.IVA 0123 4567 897', '01234567897'],
    ['partita iva IT01234567897', '01234567897'],
    ['Cod. Fisc. e P. Iva: 01234567897', '01234567897'],
    ['VAT no. IT 01234567897', '01234567897'],
    ['P.IVA O123456789T', undefined],
    ['P.IVA O12345G7897', '01234567897'],
    ['Condominio Tre Pini, C.F. 96196632986', undefined],
    ['polizza n. 01234567897', undefined],
  ])('%s', (text, value) => {
    expect(find(text, 'vatNumber')).toBe(value);
  });

  it('keeps a wrong check digit as written and says so', () => {
    const fields = extractFields(textDocument('P.IVA 01234567890'), 'Altro', { today: new Date() });
    expect(fields.vatNumber).toMatchObject({ value: '01234567890', valid: false });
  });
});

describe('taxCode and iban', () => {
  it('joins groups and repairs what OCR misread where the check letter proves it', () => {
    expect(find('c.f. RSS MRA 85T10 A562S', 'taxCode')).toBe('RSSMRA85T10A562S');
    expect(find('C.F. RSSMRA8ST1OA562S', 'taxCode')).toBe('RSSMRA85T10A562S');
    expect(find('CODICE FISCALE SCONOSCIUTO', 'taxCode')).toBeUndefined();
  });
  it('reads an IBAN in any grouping, misread zeros included', () => {
    expect(find('IBAN: IT60 X054 2811 1010 0000 0123 456', 'iban')).toBe('IT60X0542811101000000123456');
    expect(find('IBAN IT6OX0542811101OOOOOO123456', 'iban')).toBe('IT60X0542811101000000123456');
  });
});

describe('email and phone', () => {
  it.each([
    ['tel. 0541 55.51.23', '0541555123'],
    ['Cell +39 348 555 0177', '+393485550177'],
    ['chiamatemi al 347 55 50 029', '3475550029'],
    ['tel.0522/555418', '0522555418'],
    ['Fax 0522 555419', undefined],
    ['fattura 212 del 01/02/2026', undefined],
    ['IBAN IT60 X054 2811 1010 0000 0123 456', undefined],
  ])('%s', (text, value) => {
    expect(find(text, 'phone')).toBe(value);
  });
  it('finds an address in lower case, a space misread into it or not', () => {
    expect(find('Scrivete a Mario.Rossi@Studio-Rossi.example, grazie', 'email')).toBe(
      'mario.rossi@studio-rossi.example',
    );
    expect(find('e-mail: info @ bianchi.example', 'email')).toBe('info@bianchi.example');
  });
});

describe('plates', () => {
  it('lists each once, in order, with its own place', () => {
    const text = 'Targhe: GH 227 CL, FT640RG e gh227cl.\nRimorchio XA904FR';
    const fields = extractFields(textDocument(text), 'Flotta Auto', { today: new Date() });
    expect(fields.plates?.value).toEqual(['GH227CL', 'FT640RG', 'XA904FR']);
    expect(fields.plates?.evidence.map((one) => one.raw)).toEqual(['GH 227 CL', 'FT640RG', 'XA904FR']);
  });
});
