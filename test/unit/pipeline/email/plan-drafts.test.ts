import { describe, expect, it } from 'vitest';
import type { Insurer } from '../../../../src-preload/contract/insurers.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import type { DraftInput } from '../../../../src-main/pipeline/email/draft-input.ts';
import { canPrepare, planDrafts } from '../../../../src-main/pipeline/email/plan-drafts.ts';
import { emptySample } from '../../../../src-main/pipeline/email/sample-input.ts';

const insurer = (name: string, language: Insurer['language'] = 'it'): Insurer => ({
  id: `id of ${name}`,
  name,
  language,
  categories: [],
  contacts: [],
  notes: '',
  removedAt: null,
});

const planned = (category: Category, change: Partial<DraftInput> = {}) =>
  planDrafts({ ...emptySample(category), ...change }).map(
    (plan) => `${plan.purpose} to ${plan.insurer?.name ?? plan.recipient} in ${plan.language}`,
  );

const AT = '2026-11-21T09:00:00.000Z';
const reminder = {
  purpose: 'reminder',
  recipient: 'insurer',
  insurerId: 'id of Beta',
  preparedAt: AT,
} as const;

describe('planDrafts', () => {
  it('asks each insurer in its language, and the client for what is missing', () => {
    expect(planned('Flotta Auto')).toEqual(['quotation to insurer in it']);
    const insurers = [insurer('Alfa'), insurer('Beta', 'en')];
    expect(planned('Fabbricato', { insurers, missing: ['city'] })).toEqual([
      'quotation to Alfa in it',
      'quotation to Beta in en',
      'missing-data to client in it',
    ]);
    expect(planned('Fabbricato', { missingCustom: ['CIG'] })).toHaveLength(2);
  });

  it('confirms that another matter has arrived, and asks nobody', () => {
    expect(planned('Altro', { insurers: [insurer('Alfa')] })).toEqual(['receipt to client in it']);
  });

  it('writes what the clerk asked for as long as there is a use for it', () => {
    const insurers = [insurer('Alfa'), insurer('Beta')];
    const receipt = { purpose: 'receipt', recipient: 'client', insurerId: null, preparedAt: AT } as const;
    expect(planned('Flotta Auto', { insurers, prepared: [reminder, receipt] })).toEqual([
      'quotation to Alfa in it',
      'quotation to Beta in it',
      'reminder to Beta in it',
      'receipt to client in it',
    ]);
    expect(planned('Flotta Auto', { prepared: [reminder] })).toEqual(['quotation to insurer in it']);
    expect(planned('Altro', { insurers, prepared: [reminder, receipt] })).toEqual([
      'receipt to client in it',
    ]);
  });

  it('keeps the language that the clerk chose for a letter', () => {
    const languages = [{ purpose: 'receipt', recipient: 'client', language: 'en' } as const];
    expect(planned('Altro', { languages })).toEqual(['receipt to client in en']);
  });
});

describe('canPrepare', () => {
  it.each([
    ['Altro', 'answer', 'client', null, true],
    ['Flotta Auto', 'answer', 'client', null, false],
    ['Flotta Auto', 'receipt', 'client', null, true],
    ['Altro', 'receipt', 'client', null, false],
    ['Flotta Auto', 'quotation', 'insurer', null, false],
    ['Flotta Auto', 'reminder', 'insurer', null, true],
    ['Flotta Auto', 'reminder', 'insurer', 'nobody', false],
    ['Altro', 'reminder', 'insurer', null, false],
    ['Altro', 'reminder', 'client', null, true],
  ] as const)('in %s: %s to the %s %s is %s', (category, purpose, recipient, insurerId, can) => {
    expect(canPrepare(emptySample(category), { purpose, recipient }, insurerId)).toBe(can);
  });
});
