import { describe, expect, it } from 'vitest';
import { BrokerFlowError } from '../../../../src-main/core/errors.ts';
import { normaliseField } from '../../../../src-main/pipeline/fields/normalise-field.ts';
import type { FieldName, FieldProblem } from '../../../../src-preload/contract/vocabulary.ts';

describe('normaliseField', () => {
  it.each<readonly [FieldName, string | number | readonly string[], unknown, FieldProblem | null]>([
    ['limitEur', '1,5 mln', 1_500_000, null],
    ['limitEur', 2_500_000, 2_500_000, null],
    ['limitEur', '3 euro', 3, 'implausible'],
    ['employees', 90_000, 90_000, 'implausible'],
    ['employees', 0, 0, null],
    ['deductibleEur', 0, 0, null],
    ['buildingYear', 2090, 2090, 'out-of-range'],
    ['effectiveDate', '01/01/2062', '2062-01-01', 'out-of-range'],
    ['iban', 'IT60X0542811101000000123457', 'IT60X0542811101000000123457', 'check-digit'],
    ['deductibleEur', '€ 27,80', 27.8, null],
    ['effectiveDate', '31/12/26', '2026-12-31', null],
    ['vatNumber', 'IT 0123 4567 897', '01234567897', null],
    ['vatNumber', '01234567890', '01234567890', 'check-digit'],
    ['taxCode', 'rssmra85t10a562s', 'RSSMRA85T10A562S', null],
    ['taxCode', '96196632986', '96196632986', null],
    ['iban', 'it60 x054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456', null],
    ['plates', 'gh 227 cl, FT640RG', ['GH227CL', 'FT640RG'], null],
    ['plates', ['AGRI123'], ['AGRI123'], 'out-of-range'],
    ['employees', 'sette', 7, null],
    ['employees', '1.250', 1250, null],
    ['buildingAreaSqm', '128,5 mq', 128.5, null],
    ['buildingYear', 987, 987, 'out-of-range'],
    ['province', 'Reggio Emilia', 'RE', null],
    ['province', 'xx', 'XX', 'out-of-range'],
    ['postalCode', '99999', '99999', 'out-of-range'],
    ['phone', '+39 348 555-0177', '+393485550177', null],
    ['street', 'C.so Italia, n. 5', 'Corso Italia 5', null],
    ['email', ' Info@Rossi.example ', 'info@rossi.example', null],
    ['email', 'info', 'info', 'implausible'],
    ['profession', 'Architetto', 'architetto', null],
    ['clientName', '  Rossi   S.r.l. ', 'Rossi S.r.l.', null],
  ])('%s: %j', (name, input, value, problem) => {
    expect(normaliseField(name, input)).toEqual({ value, valid: problem === null, problem });
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
