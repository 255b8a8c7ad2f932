import { describe, expect, it } from 'vitest';
import { PAGE_WARNINGS } from '../../../../src-preload/contract/vocabulary.ts';
import { it as italian } from '../../../../src-renderer/i18n/it/index.ts';
import { adviceFor, pageCauses } from '../../../../src-renderer/viewer/page-causes.ts';

const page = { source: 'ocr', reason: 'no-text-layer', confidence: 0.93, warnings: [] } as const;

describe('pageCauses', () => {
  it('finds nothing on a page that was read well', () => {
    expect(pageCauses(page)).toEqual([]);
  });

  it('names what the engine warns of, whatever the confidence', () => {
    expect(pageCauses({ ...page, warnings: ['low-resolution', 'skewed'] })).toEqual([
      'low-resolution',
      'skewed',
    ]);
  });

  it('calls a low confidence without a known cause an uncertain reading', () => {
    expect(pageCauses({ ...page, confidence: 0.54 })).toEqual(['poor']);
  });

  it('says of a damaged page that it is damaged and nothing else', () => {
    const damaged = { ...page, reason: 'damaged-page', confidence: 0, warnings: ['noisy' as const] };
    expect(pageCauses(damaged)).toEqual(['damaged']);
  });

  it('has no cause for a text layer', () => {
    expect(pageCauses({ ...page, source: 'text', reason: 'text-layer', confidence: 1 })).toEqual([]);
  });
});

describe('adviceFor', () => {
  it('warns of missing text before doubtful figures', () => {
    expect(adviceFor(['noisy', 'unread-ink'])).toBe('checkMissing');
    expect(adviceFor(['noisy'])).toBe('checkFigures');
    expect(adviceFor(['damaged'])).toBe('checkAll');
  });
});

it('has words for every warning of the engine', () => {
  expect(Object.keys(italian.reading.cause)).toEqual(expect.arrayContaining([...PAGE_WARNINGS]));
});
