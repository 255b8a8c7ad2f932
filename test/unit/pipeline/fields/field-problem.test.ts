import { expect, it } from 'vitest';
import { extractData } from '../../../../src-main/pipeline/fields/extract-fields.ts';
import type { Category, FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import { textDocument } from '../../../helpers/item-document.ts';

const today = new Date(2026, 0, 15);
const read = (category: Category, text: string) => extractData(textDocument(text), category, { today });

it.each<readonly [Category, FieldName, string, unknown, string | null]>([
  ['RC Professionale', 'limitEur', 'Massimale: 3 euro', 3, 'implausible'],
  ['RC Professionale', 'limitEur', 'Massimale: 3 milioni', 3_000_000, null],
  ['Altro', 'employees', 'Dipendenti: 90000', 90_000, 'implausible'],
  ['Fabbricato', 'buildingYear', 'edificio costruito nel 2090', 2090, 'out-of-range'],
  ['Flotta Auto', 'effectiveDate', 'decorrenza 1/5/2062', '2062-05-01', 'out-of-range'],
  ['Altro', 'vatNumber', 'P.IVA 01234567890', '01234567890', 'check-digit'],
  ['Altro', 'iban', 'IBAN IT60X0542811101000000123457', 'IT60X0542811101000000123457', 'check-digit'],
])('%s, %s: says of "%s" what speaks against it', (category, name, text, value, problem) => {
  const field = read(category, text).fields[name];
  expect(field).toMatchObject({ value, problem, valid: problem === null });
  expect(field?.confidence).toBeLessThanOrEqual(problem === null ? 1 : 0.5);
});

it('puts a misread character of a code right only where the check digit proves it, and shows what stands there', () => {
  const right = read('Altro', 'IBAN IT6OX0542811101OOOOOO123456').fields.iban;
  expect(right).toMatchObject({ value: 'IT60X0542811101000000123456', valid: true });
  expect(right?.evidence[0]?.raw).toBe('IT6OX0542811101OOOOOO123456');
  const unproven = read('Altro', 'IBAN IT6OX0542811101OOOOOO123457').fields.iban;
  expect(unproven).toMatchObject({ value: 'IT6OX0542811101OOOOOO123457', problem: 'check-digit' });
});

it('chooses none of two values that contradict each other, and gives both with their places', () => {
  const text = 'Massimale richiesto: € 1.000.000.\n\nIl massimale richiesto è di € 2.500.000.';
  const { fields, contested } = read('RC Professionale', text);
  expect(fields.limitEur).toBeUndefined();
  expect(contested.map(({ name, candidates }) => [name, candidates.map(({ value }) => value)])).toEqual([
    ['limitEur', [1_000_000, 2_500_000]],
  ]);
  expect(contested[0]?.candidates.map(({ evidence }) => evidence[0]?.raw)).toEqual([
    '€ 1.000.000',
    '€ 2.500.000',
  ]);
  expect(contested[0]?.candidates.every(({ confidence }) => confidence <= 0.5)).toBe(true);
});

it('contests nothing where the same value stands twice', () => {
  const text = 'Massimale: € 1.000.000.\n\nIl massimale è di un milione.';
  expect(read('RC Professionale', text)).toMatchObject({
    contested: [],
    fields: { limitEur: { value: 1_000_000 } },
  });
});
