import { describe, expect, it } from 'vitest';
import type { Letter, LetterWarning } from '../../../../src-preload/contract/outbox.ts';
import { letterWarnings } from '../../../../src-main/features/outbox/letter-warnings.ts';
import { withReference } from '../../../../src-main/features/outbox/reference.ts';

const DRAFT: Letter['draft'] = {
  id: '6f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11',
  kind: 'insurer',
  purpose: 'quotation',
  insurer: null,
  language: 'it',
  filename: 'bozza.eml',
  to: [],
  subject: 'Richiesta',
  body: '',
  attachments: ['modulo.pdf', 'originale.pdf'],
  prepared: false,
  createdAt: '2026-11-21T10:00:00.000Z',
};
const attached = (filename: string): Letter['attachments'][number] => ({
  id: filename,
  kind: 'form',
  filename,
  sizeBytes: 10,
  included: true,
  source: null,
});
const FINE = {
  draft: DRAFT,
  to: ['a@x.it'],
  cc: [],
  subject: 'Richiesta [Rif. ABCD1234]',
  body: 'Buongiorno.',
  newer: null,
  message: null,
  attachments: [attached('modulo.pdf')],
  sizeBytes: 100,
  limitBytes: 1000,
} satisfies Partial<Letter>;
const PLAIN = { bcc: '', certified: false };

const warnings = (change: Partial<Letter>, missing: readonly string[] = [], mail = PLAIN) =>
  letterWarnings({ ...FINE, ...change }, { missing, answered: false }, mail);

describe('a letter', () => {
  it('that is in order has no warnings', () => {
    expect(warnings({})).toEqual([]);
  });

  it.each<[Partial<Letter>, LetterWarning[]]>([
    [{ to: [] }, ['no-recipient']],
    [{ to: ['a@x.it', 'non un indirizzo'] }, ['bad-address']],
    [{ cc: ['b@@x.it'] }, ['bad-address']],
    [{ subject: ' [Rif. ABCD1234]' }, ['no-subject']],
    [{ sizeBytes: 1001 }, ['too-large']],
    [{ newer: { subject: 'x', body: 'y' } }, ['text-changed']],
  ])('%j is kept back by %j', (change, found) => {
    expect(warnings(change)).toEqual(found);
  });

  it.each([
    'In allegato il modulo.',
    'Le ALLEGHIAMO la scheda',
    'please find attached',
    'see the enclosed form',
  ])('that says "%s" wants an attachment', (body) => {
    const attachments = FINE.attachments.map((each) => ({ ...each, included: false }));
    expect(warnings({ body })).toEqual([]);
    expect(warnings({ body, attachments })).toEqual(['no-attachment']);
  });

  it('may not name what it leaves out, nor lack what the insurer needs, unsaid', () => {
    const attachments = [...FINE.attachments, { ...attached('originale.pdf'), included: false }];
    expect(warnings({ body: '- modulo.pdf\n- originale.pdf', attachments })).toEqual(['left-out-named']);
    expect(warnings({}, ['plates'])).toEqual(['missing-data']);
    expect(warnings({ draft: { ...DRAFT, purpose: 'missing-data' } }, ['plates'])).toEqual([]);
  });

  it('reminds nobody who has answered', () => {
    const answered = (purpose: 'reminder' | 'quotation') =>
      letterWarnings({ ...FINE, draft: { ...DRAFT, purpose } }, { missing: [], answered: true }, PLAIN);
    expect(answered('reminder')).toEqual(['answered']);
    expect(answered('quotation')).toEqual([]);
  });

  it('takes no hidden copy along on certified mail', () => {
    expect(warnings({}, [], { bcc: 'c@x.it', certified: true })).toEqual(['bcc-left-out']);
    expect(warnings({}, [], { bcc: 'c@x.it', certified: false })).toEqual([]);
  });
});

it('carries the reference of its request in the subject once', () => {
  const id = 'abcd1234-9d0c-4c39-8b1c-0a4a5f5c1d11';
  expect(withReference('Richiesta', id)).toBe('Richiesta [Rif. ABCD1234]');
  for (const subject of [
    'Richiesta [Rif. ABCD1234]',
    'R: [rif. abcd1234] Richiesta',
    'Quote [Ref. ABCD1234]',
  ])
    expect(withReference(subject, id)).toBe(subject);
  expect(withReference('Richiesta [Rif. FFFF0000]', id)).toBe('Richiesta [Rif. FFFF0000] [Rif. ABCD1234]');
  expect(withReference('', id)).toBe('[Rif. ABCD1234]');
});
