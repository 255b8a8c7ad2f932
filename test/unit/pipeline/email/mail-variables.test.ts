import { describe, expect, it } from 'vitest';
import type { DraftInput } from '../../../../src-main/pipeline/email/draft-input.ts';
import { mailVariables } from '../../../../src-main/pipeline/email/mail-variables.ts';
import { fullSample, samplePlan } from '../../../../src-main/pipeline/email/sample-input.ts';

const REMINDER = { purpose: 'reminder', category: null, language: 'it' } as const;

const variablesOf = (recipient: 'insurer' | 'client', change: Partial<DraftInput> = {}) =>
  mailVariables(
    samplePlan({ ...REMINDER, recipient }),
    { ...fullSample('Flotta Auto'), ...change },
    { attachments: [], toFollow: null },
  );

describe('mailVariables', () => {
  it('says when the message was sent that is reminded of: the last one to the same', () => {
    const day = (iso: string) => new Date(`${iso}T23:30:00Z`);
    const insurerId = fullSample('Flotta Auto').insurers[0]?.id ?? null;
    const sent: DraftInput['sent'] = [
      { purpose: 'quotation', recipient: 'insurer', insurerId, at: day('2026-11-02') },
      { purpose: 'quotation', recipient: 'insurer', insurerId, at: day('2026-11-05') },
      { purpose: 'quotation', recipient: 'insurer', insurerId: 'another', at: day('2026-11-09') },
      { purpose: 'missing-data', recipient: 'client', insurerId: null, at: day('2026-11-03') },
    ];
    expect(variablesOf('insurer', { sent }).richiesta_il).toBe('06/11/2026');
    expect(variablesOf('client', { sent }).richiesta_il).toBe('04/11/2026');
    expect(variablesOf('client', { sent, missing: [] }).richiesta_il).toBe('');
    expect(variablesOf('insurer', { sent: [] }).richiesta_il).toBe('');
  });

  it('signs with what is known of the office', () => {
    expect(variablesOf('client').firma.split('\n')).toEqual([
      'Studio Broker',
      'Via Indipendenza 1, 40121 Bologna',
      '051 555 0123',
      'ufficio@broker.example',
      'Iscrizione al RUI: B000123456',
    ]);
    const office = { name: 'Studio', email: '', phone: '', address: '', registration: '', logo: '' };
    expect(variablesOf('client', { office }).firma).toBe('Studio');
  });
});
