import { describe, expect, it } from 'vitest';
import { BrokerFlowError } from '../../../../src-main/core/errors.ts';
import { normaliseField } from '../../../../src-main/pipeline/fields/normalise-field.ts';
import type { FieldName } from '../../../../src-preload/contract/vocabulary.ts';

describe('normaliseField', () => {
  it.each<readonly [FieldName, string | number | readonly string[], unknown, boolean]>([
    ['limitEur', '1,5 mln', 1_500_000, true],
    ['limitEur', 2_500_000, 2_500_000, true],
    ['deductibleEur', '€ 27,80', 27.8, true],
    ['effectiveDate', '31/12/26', '2026-12-31', true],
    ['vatNumber', 'IT 0123 4567 897', '01234567897', true],
    ['vatNumber', '01234567890', '01234567890', false],
    ['taxCode', 'rssmra85t10a562s', 'RSSMRA85T10A562S', true],
    ['taxCode', '96196632986', '96196632986', true],
    ['iban', 'it60 x054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456', true],
    ['plates', 'gh 227 cl, FT640RG', ['GH227CL', 'FT640RG'], true],
    ['plates', ['AGRI123'], ['AGRI123'], false],
    ['employees', 'sette', 7, true],
    ['employees', '1.250', 1250, true],
    ['buildingAreaSqm', '128,5 mq', 128.5, true],
    ['buildingYear', 987, 987, false],
    ['province', 'Reggio Emilia', 'RE', true],
    ['province', 'xx', 'XX', false],
    ['postalCode', '99999', '99999', false],
    ['phone', '+39 348 555-0177', '+393485550177', true],
    ['street', 'C.so Italia, n. 5', 'Corso Italia 5', true],
    ['email', ' Info@Rossi.example ', 'info@rossi.example', true],
    ['email', 'info', 'info', false],
    ['profession', 'Architetto', 'architetto', true],
    ['clientName', '  Rossi   S.r.l. ', 'Rossi S.r.l.', true],
  ])('%s: %j', (name, input, value, valid) => {
    expect(normaliseField(name, input)).toEqual({ value, valid });
  });

  it.each<readonly [FieldName, string | number | readonly string[]]>([
    ['limitEur', 'molto'],
    ['limitEur', -1],
    ['limitEur', Number.NaN],
    ['effectiveDate', '31/02/2026'],
    ['vatNumber', '123'],
    ['iban', 'conto corrente'],
    ['employees', '7,5'],
    ['plates', ''],
    ['plates', ['']],
    ['clientName', '   '],
    ['clientName', ['a', 'b']],
    ['province', 'Atlantide'],
  ])('refuses %s: %j', (name, input) => {
    expect(() => normaliseField(name, input)).toThrow(BrokerFlowError);
  });
});
