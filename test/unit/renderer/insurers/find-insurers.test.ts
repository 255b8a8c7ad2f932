import { describe, expect, it } from 'vitest';
import type { Insurer } from '../../../../src-preload/contract/insurers.ts';
import { findInsurers } from '../../../../src-renderer/screens/insurers/find-insurers.ts';

const insurer = (name: string, change: Partial<Insurer> = {}): Insurer => ({
  id: name,
  name,
  language: 'it',
  categories: [],
  contacts: [],
  notes: '',
  removedAt: null,
  ...change,
});
const ALL = [
  insurer('Società Cattolica', { categories: ['Fabbricato'], notes: 'agenzia di Verona' }),
  insurer('Beta', {
    contacts: [{ id: 'a', name: 'Anna Ferri', email: 'quotes@beta.example', role: 'other' }],
  }),
];
const found = (typed: string) => findInsurers(ALL, typed).map(({ name }) => name);

describe('findInsurers', () => {
  it('finds every word in name, contacts, categories and notes, without capitals and accents', () => {
    expect(found('')).toEqual(['Società Cattolica', 'Beta']);
    expect(found('SOCIETA verona')).toEqual(['Società Cattolica']);
    expect(found('ferri')).toEqual(['Beta']);
    expect(found('quotes@')).toEqual(['Beta']);
    expect(found('fabbr')).toEqual(['Società Cattolica']);
    expect(found('beta verona')).toEqual([]);
  });
});
