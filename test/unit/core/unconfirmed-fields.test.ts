import { expect, test } from 'vitest';
import { unconfirmedFields } from '../../../src-main/core/unconfirmed-fields.ts';

const opinion = {
  differing: [
    { name: 'turnoverEur' as const, value: 2, evidence: [] },
    { name: 'street' as const, value: 'Via Roma 1', evidence: [] },
  ],
};

test('names what the model alone has read and what it reads otherwise, but nothing the clerk entered', () => {
  const fields = [
    { name: 'city', source: 'model' },
    { name: 'turnoverEur', source: 'extracted' },
    { name: 'street', source: 'clerk' },
    { name: 'iban', source: 'extracted' },
  ] as const;

  expect(unconfirmedFields(fields, opinion)).toEqual(['city', 'turnoverEur']);
  expect(unconfirmedFields(fields, null)).toEqual(['city']);
});
