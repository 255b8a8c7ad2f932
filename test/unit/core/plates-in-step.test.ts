import { describe, expect, it } from 'vitest';
import type { RiskItem } from '../../../src-preload/contract/risk-items.ts';
import { placeToCorrect, platesWithoutRow, rowsToCorrect } from '../../../src-main/core/plates-in-step.ts';

const row = (id: string, plate?: string): RiskItem => ({
  id,
  kind: 'vehicle',
  cells:
    plate === undefined
      ? {}
      : { plate: { value: plate, evidence: null, confidence: 1, source: 'extracted' } },
});
const rows = [row('1', 'AA111AA'), row('2', 'BB222BB'), row('3')];

describe('a plate corrected in the data', () => {
  const meant = (before: readonly string[], after: readonly string[], items = rows) =>
    rowsToCorrect(before, after, items).map(({ row: { id }, plate }) => [id, plate]);

  it('is that of the row which had the old one', () => {
    expect(meant(['AA111AA', 'BB222BB'], ['AA111AA', 'CC333CC'])).toEqual([['2', 'CC333CC']]);
    expect(meant(['AA111AA', 'BB222BB'], ['DD444DD', 'CC333CC'])).toEqual([
      ['1', 'DD444DD'],
      ['2', 'CC333CC'],
    ]);
  });

  it.each([
    ['added', ['AA111AA'], ['AA111AA', 'CC333CC']],
    ['taken out', ['AA111AA', 'BB222BB'], ['AA111AA']],
    ['put in another order', ['AA111AA', 'BB222BB'], ['BB222BB', 'AA111AA']],
    ['that of another row', ['AA111AA', 'ZZ999ZZ'], ['BB222BB', 'ZZ999ZZ']],
    ['of no row', ['ZZ999ZZ'], ['CC333CC']],
  ])('changes no row when it was only %s', (_, before, after) => {
    expect(meant(before, after)).toEqual([]);
  });

  it('changes no row when two have it', () => {
    const twice = [row('1', 'AA111AA'), row('2', 'AA111AA')];
    expect(meant(['AA111AA'], ['CC333CC'], twice)).toEqual([]);
  });
});

describe('a plate corrected in a row', () => {
  const change = { before: row('2', 'BB222BB'), after: row('2', 'CC333CC') };

  it('has the place of the old one in the data', () => {
    expect(placeToCorrect(['AA111AA', 'BB222BB'], change, rows)).toEqual({ place: 1, plate: 'CC333CC' });
  });

  it('has none when the data have not the old one, have the new one, or it was emptied', () => {
    expect(placeToCorrect(['AA111AA'], change, rows)).toBeNull();
    expect(placeToCorrect(['BB222BB', 'CC333CC'], change, rows)).toBeNull();
    expect(placeToCorrect(['BB222BB'], { ...change, after: row('2') }, rows)).toBeNull();
    expect(placeToCorrect(['BB222BB'], change, [...rows, row('4', 'BB222BB')])).toBeNull();
  });
});

it('plates that no row has are told', () => {
  expect(platesWithoutRow(['AA111AA', 'CC333CC'], rows)).toEqual(['CC333CC']);
});
