import { describe, expect, it } from 'vitest';
import { isWorking, needsPassword, nextDraft, shownAs } from '../../../../src-renderer/api/request-state.ts';
import { aDraft, aRequestDetail, aRequestRow } from '../a-request-row.ts';

describe('nextDraft', () => {
  const drafts = [aDraft(1, 'insurer'), aDraft(2, 'client')];
  const next = (given: Parameters<typeof aRequestDetail>[1]) =>
    nextDraft(aRequestDetail(aRequestRow(1), { drafts, ...given }))?.kind;

  it('asks the client first while data is missing or contradictory', () => {
    expect(next({ missing: ['plates'] })).toBe('client');
    expect(next({ contested: [{ name: 'limitEur', candidates: [] }] })).toBe('client');
    expect(next({})).toBe('insurer');
  });

  it('takes the draft there is', () => {
    expect(next({ drafts: [aDraft(1, 'insurer')], missing: ['plates'] })).toBe('insurer');
    expect(next({ drafts: [] })).toBeUndefined();
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
