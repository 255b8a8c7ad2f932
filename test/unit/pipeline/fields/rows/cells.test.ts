import { describe, expect, it } from 'vitest';
import { cellValue } from '../../../../../src-main/pipeline/fields/rows/cell-values.ts';
import { meaningOf } from '../../../../../src-main/pipeline/fields/rows/column-labels.ts';
import { typedCell } from '../../../../../src-main/pipeline/fields/rows/typed-cell.ts';
import { splitVehicleName } from '../../../../../src-main/pipeline/fields/rows/vehicle-name.ts';

describe('cellValue', () => {
  it.each([
    ['plate', 'FG 123 AB', 'FG123AB'],
    ['plate', 'FGI23AB', 'FG123AB'],
    ['plate', 'BX 441 L', 'BX441L'],
    ['plate', 'AB123CD (rimorchio)', 'AB123CD'],
    ['plate', 'in arrivo', null],
    ['year', '05/2017', 2017],
    ['year', '12.03.2019', 2019],
    ['year', '2020-24', null],
    ['year', '19', null],
    ['value', '€ 14.500,00', 14500],
    ['value', '29,500', 29500],
    ['value', '1,2 mln', 1200000],
    ['value', 'a corpo', null],
    ['area', '1.450 mq', 1450],
    ['area', 'mq 320', 320],
    ['quantity', 'n. 3', 3],
    ['use', '–', null],
    ['model', 'Ducato coi- bentato', 'Ducato coibentato'],
    ['make', 'Mercedes- Benz', 'Mercedes-Benz'],
  ] as const)('reads a %s %s as %s', (column, text, value) => {
    expect(cellValue(column, text)).toBe(value);
  });
});

describe('meaningOf', () => {
  it.each([
    ['N. targa', 'plate'],
    ['Marca e modello', 'vehicle'],
    ['Prima immatricolazione', 'year'],
    ['Valore a nuovo (€)', 'money'],
    ['Fabbricato (€)', 'money'],
    ['Valore unitario €', 'unitPrice'],
    ["Destinazione d'uso", 'use'],
    ['Ubicazione (via e comune)', 'address'],
    ['Iscr. albo n.', 'register'],
    ['N. sinistri', 'foreign'],
    ['Restiamo in attesa', null],
  ] as const)('takes %s for %s', (label, meaning) => {
    expect(meaningOf(label)).toBe(meaning);
  });
});

describe('splitVehicleName', () => {
  const parts = (name: string) => {
    const { type, make, model } = splitVehicleName(name);
    return [type, make, model].map((part) => (part ? name.slice(part.start, part.end) : null));
  };
  it.each([
    ['trattore stradale Scania R450', ['trattore stradale', 'Scania', 'R450']],
    ['Doblò Cargo', [null, null, 'Doblò Cargo']],
    ['Mietitrebbia Claas', ['Mietitrebbia', 'Claas', null]],
    ['Peugeot 3008', [null, 'Peugeot', '3008']],
  ])('parts %s', (name, expected) => {
    expect(parts(name)).toEqual(expected);
  });
});

describe('typedCell', () => {
  it('takes a foreign plate, and writes it as the others are', () => {
    expect(typedCell('plate', 'm-ab 1234')).toBe('MAB1234');
  });
  it.each([
    ['plate', '?'],
    ['year', 'domani'],
    ['value', -5],
    ['name', '  '],
  ] as const)('refuses as a %s: %s', (column, value) => {
    expect(() => typedCell(column, value)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
