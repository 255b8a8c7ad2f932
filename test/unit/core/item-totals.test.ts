import { describe, expect, it } from 'vitest';
import type { ItemKind, RiskItem } from '../../../src-preload/contract/risk-items.ts';
import { itemTotals, totalOfFields } from '../../../src-main/core/item-totals.ts';

const id = '1f0a9c3b-0000-4000-8000-000000000001';
const cell = (value: number) => ({ value, evidence: null, confidence: 1, source: 'extracted' }) as const;
const machine = (value: number | null): RiskItem => ({
  id,
  kind: 'machine',
  cells: value === null ? {} : { value: cell(value) },
});

describe('itemTotals', () => {
  it('adds up the amounts there are, to the cent, and says how many rows have one', () => {
    const stated = new Map<ItemKind, { value: number; evidence: null }>([
      ['machine', { value: 10, evidence: null }],
    ]);
    expect(itemTotals([machine(0.1), machine(0.2), machine(null)], stated)).toEqual([
      { kind: 'machine', rows: 3, summed: 2, sum: 0.3, stated: 10, evidence: null },
    ]);
  });

  it('says nothing of kinds without rows', () => {
    expect(itemTotals([], new Map())).toEqual([]);
  });
});

describe('totalOfFields', () => {
  const known = { confidence: 1, valid: true, problem: null, evidence: [] } as const;

  it('is the sum insured of things, and the turnover of a practice', () => {
    const fields = {
      sumInsuredEur: { name: 'sumInsuredEur', value: 5, ...known },
      turnoverEur: { name: 'turnoverEur', value: 7, ...known },
    } as const;
    expect(totalOfFields(fields, 'Fabbricato').get('building')?.value).toBe(5);
    expect(totalOfFields(fields, 'RC Professionale').get('professional')?.value).toBe(7);
    expect(totalOfFields(fields, 'Altro').size).toBe(0);
  });
});
