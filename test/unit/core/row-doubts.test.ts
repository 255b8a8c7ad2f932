import { describe, expect, it } from 'vitest';
import { rowDoubts } from '../../../src-main/core/row-doubts.ts';

const vehicles = (count: number) => Array.from({ length: count }, () => ({ kind: 'vehicle' as const }));
const count = (value: number, source: 'extracted' | 'clerk' = 'extracted') => [
  { name: 'vehicleCount' as const, value, source },
];
const sum = [{ name: 'sumInsuredEur' as const, value: 1000, source: 'extracted' as const }];
const total = { kind: 'machine' as const, rows: 3, summed: 3, sum: 900, stated: 1000, evidence: null };

describe('rowDoubts', () => {
  it('doubts a count of vehicles that is smaller than their rows', () => {
    expect(rowDoubts(vehicles(5), [], count(3))).toEqual(['vehicleCount']);
  });

  it('takes fewer rows for a list of some', () => {
    expect(rowDoubts(vehicles(2), [], count(14))).toEqual([]);
  });

  it('believes the clerk', () => {
    expect(rowDoubts(vehicles(5), [], count(3, 'clerk'))).toEqual([]);
  });

  it('doubts a total that its rows do not add up to', () => {
    expect(rowDoubts([], [total], sum)).toEqual(['sumInsuredEur']);
  });

  it('does not add up rows of which one has no amount, nor minds cents', () => {
    expect(rowDoubts([], [{ ...total, summed: 2 }], sum)).toEqual([]);
    expect(rowDoubts([], [{ ...total, sum: 999.6 }], sum)).toEqual([]);
  });
});
