import { describe, expect, it } from 'vitest';
import { isWorking, needsPassword, nextDraft, shownAs } from '../../../../src-renderer/api/request-state.ts';
import type { DraftSummary } from '../../../../src-preload/contract/requests.ts';

const draft = (kind: DraftSummary['kind']): DraftSummary => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind,
  purpose: kind === 'insurer' ? 'quotation' : 'missing-data',
  insurer: null,
  language: 'it',
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
