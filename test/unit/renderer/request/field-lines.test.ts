import { describe, expect, it } from 'vitest';
import {
  fieldSections,
  namesToAdd,
  tabOrder,
  validityOf,
} from '../../../../src-renderer/screens/request/field-lines.ts';
import { FIELD_NAMES } from '../../../../src-preload/contract/vocabulary.ts';
import type { Field } from '../../../../src-preload/contract/requests.ts';

const field = (name: Field['name'], rest: Partial<Field> = {}): Field => ({
  name,
  value: 'x',
  confidence: 0.95,
  valid: true,
  problem: null,
  source: 'extracted',
  evidence: [],
  ...rest,
});

describe('validityOf', () => {
  it('says what is wrong before what is doubtful', () => {
    expect(validityOf(field('iban', { valid: false, confidence: 0.1 }), 0.8)).toBe('invalid');
    expect(validityOf(field('iban', { confidence: 0.79 }), 0.8)).toBe('uncertain');
    expect(validityOf(field('iban', { confidence: 0.8 }), 0.8)).toBe('valid');
  });

  it('trusts what the clerk wrote, unless it fails its check', () => {
    expect(validityOf(field('iban', { source: 'clerk', confidence: 0.1 }), 0.8)).toBe('clerk');
    expect(validityOf(field('iban', { source: 'clerk', valid: false }), 0.8)).toBe('invalid');
  });
});

describe('fieldSections', () => {
  const data = {
    fields: [field('effectiveDate'), field('clientName'), field('limitEur', { confidence: 0.5 })],
    missing: ['turnoverEur' as const],
    contested: [],
  };

  it('groups what was found and what is missing, and leaves empty groups out', () => {
    const sections = fieldSections(data, 0.8, null);
    expect(sections.map(({ group, lines }) => [group, lines.map((line) => line.name)])).toEqual([
      ['client', ['clientName']],
      ['risk', ['turnoverEur']],
      ['amounts', ['limitEur']],
      ['dates', ['effectiveDate']],
    ]);
  });

  it('lets Tab walk the doubtful values first', () => {
    expect(tabOrder(fieldSections(data, 0.8, null))).toEqual([
      'turnoverEur',
      'limitEur',
      'clientName',
      'effectiveDate',
    ]);
  });

  it('shows the values of a contested field among the doubtful, until the clerk has chosen', () => {
    const candidates = [1e6, 2e6].map((value) => ({ value, evidence: [], confidence: 0.7 }));
    const contested = [{ name: 'sumInsuredEur' as const, candidates }];
    const open = fieldSections({ ...data, contested }, 0.8, null);
    expect(open.flatMap(({ lines }) => lines).find((line) => line.name === 'sumInsuredEur')).toEqual({
      name: 'sumInsuredEur',
      field: null,
      validity: 'contested',
      candidates,
    });
    expect(tabOrder(open).slice(0, 3)).toContain('sumInsuredEur');
    const chosen = field('sumInsuredEur', { value: 2e6, source: 'clerk' });
    const decided = fieldSections({ ...data, contested, fields: [chosen] }, 0.8, null);
    expect(decided.flatMap(({ lines }) => lines)).toContainEqual({
      name: 'sumInsuredEur',
      field: chosen,
      validity: 'clerk',
      candidates: [],
    });
  });

  it('shows a value that is about to be written', () => {
    const names = fieldSections(data, 0.8, 'phone').flatMap(({ lines }) => lines.map((line) => line.name));
    expect(names).toContain('phone');
  });

  it('offers every other name to add', () => {
    const offered = namesToAdd(fieldSections(data, 0.8, null));
    expect(offered).toHaveLength(FIELD_NAMES.length - 4);
    expect(offered).not.toContain('turnoverEur');
  });

  it('has a place for every name of the contract', () => {
    const all = fieldSections(
      { fields: FIELD_NAMES.map((name) => field(name)), missing: [], contested: [] },
      0.8,
      null,
    );
    expect(tabOrder(all).toSorted()).toEqual([...FIELD_NAMES].toSorted());
  });
});
