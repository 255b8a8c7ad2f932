import { describe, expect, it } from 'vitest';
import { evidenceMarks, evidenceTarget } from '../../../../src-renderer/screens/request/evidence-marks.ts';
import { likelihoods } from '../../../../src-renderer/screens/request/likelihoods.ts';
import {
  isWorking,
  needsPassword,
  nextDraft,
  shownAs,
} from '../../../../src-renderer/screens/request/request-state.ts';
import type { DraftSummary, Field } from '../../../../src-preload/contract/requests.ts';

const draft = (kind: DraftSummary['kind']): DraftSummary => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind,
  filename: `${kind}.eml`,
  to: [],
  subject: '',
  body: '',
  attachments: [],
  createdAt: '2026-11-21T09:00:00.000Z',
});

describe('nextDraft', () => {
  const drafts = [draft('insurer'), draft('client')];

  it('asks the client first while data is missing', () => {
    expect(nextDraft({ drafts, missing: ['plates'] })?.kind).toBe('client');
    expect(nextDraft({ drafts, missing: [] })?.kind).toBe('insurer');
  });

  it('takes the draft there is', () => {
    expect(nextDraft({ drafts: [draft('insurer')], missing: ['plates'] })?.kind).toBe('insurer');
    expect(nextDraft({ drafts: [], missing: [] })).toBeNull();
  });
});

describe('status', () => {
  it('knows work from rest', () => {
    expect(isWorking('reading')).toBe(true);
    expect(isWorking('failed')).toBe(false);
  });

  it('asks for a password only where one helps', () => {
    expect(needsPassword({ status: 'failed', reason: 'encrypted' })).toBe(true);
    expect(needsPassword({ status: 'failed', reason: 'damaged' })).toBe(false);
    expect(needsPassword({ status: 'reading', reason: 'encrypted' })).toBe(false);
  });
});

describe('shownAs', () => {
  it('follows the engine, and shows TIFF although Chromium cannot', () => {
    expect(shownAs({ viewer: 'pdf', mediaType: 'application/pdf' })).toBe('pdf');
    expect(shownAs({ viewer: null, mediaType: 'image/tiff' })).toBe('image');
    expect(shownAs({ viewer: null, mediaType: 'application/pdf' })).toBeNull();
    expect(shownAs(null)).toBeNull();
  });
});

describe('evidence', () => {
  const plates: Field = {
    name: 'plates',
    value: ['AB123CD', 'EF456GH'],
    confidence: 1,
    valid: true,
    source: 'extracted',
    evidence: [
      { page: 2, box: [0.1, 0.1, 0.2, 0.2], raw: 'AB123CD' },
      { page: 5, box: [0.3, 0.1, 0.4, 0.2], raw: 'EF456GH' },
    ],
  };

  it('marks every place of a value, the one in focus apart', () => {
    expect(evidenceMarks([plates], 'plates').map(({ page, active }) => [page, active])).toEqual([
      [2, true],
      [5, true],
    ]);
    expect(evidenceMarks([plates], 'iban').some((mark) => mark.active)).toBe(false);
  });

  it('leads to the first place, and nowhere for a value without one', () => {
    expect(evidenceTarget(plates)?.page).toBe(2);
    expect(evidenceTarget({ ...plates, evidence: [] })).toBeNull();
    expect(evidenceTarget(null)).toBeNull();
  });
});

describe('likelihoods', () => {
  it('puts the likeliest first and leaves the unknown out', () => {
    expect(likelihoods({ Altro: 0.2, Fabbricato: 0.7 })).toEqual([
      { category: 'Fabbricato', probability: 0.7 },
      { category: 'Altro', probability: 0.2 },
    ]);
  });
});
