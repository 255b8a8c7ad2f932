import { describe, expect, it } from 'vitest';
import type { LayerVerdict } from '../../../../src-main/adapters/pdf/judge-layer.ts';
import { it as italian } from '../../../../src-renderer/i18n/it/index.ts';
import { parseReadWith, whyKey } from '../../../../src-renderer/viewer/reading-words.ts';

/** Every reason that the engine gives; the type checker misses the one that is new. */
const REASONS = {
  'text-layer': true,
  'scan-layer': true,
  'no-text-layer': true,
  'garbage-layer': true,
  'sparse-layer-over-image': true,
  'invisible-layer': true,
  'layer-without-ink': true,
  'as-asked': true,
  blank: true,
  'damaged-page': true,
} as const satisfies Record<LayerVerdict | 'as-asked' | 'blank' | 'damaged-page', true>;

describe('whyKey', () => {
  it.each(Object.keys(REASONS))('has a sentence of its own for %s', (reason) => {
    expect(whyKey({ source: 'ocr', reason })).toBe(reason);
    expect(italian.reading.why).toHaveProperty([reason]);
  });

  it('falls back on where the words come from for a reason it does not know', () => {
    expect(whyKey({ source: 'ocr', reason: 'a-reason-of-next-year' })).toBe('ocr');
    expect(whyKey({ source: 'text', reason: 'a-reason-of-next-year' })).toBe('text');
  });
});

describe('parseReadWith', () => {
  it.each([
    ['ita+eng, tesseract-ocr 5 (fast)', { languages: ['ita', 'eng'], data: 'system', name: '' }],
    ['ita, 4.0.0_best_int (npm)', { languages: ['ita'], data: 'bundled', name: '' }],
    ['deu+chi_sim, folder Dati, miei', { languages: ['deu', 'chi_sim'], data: 'folder', name: 'Dati, miei' }],
  ])('takes %s apart', (readWith, parts) => {
    expect(parseReadWith(readWith)).toEqual(parts);
  });

  it.each(['', 'ita', 'qualcosa, di altro', 'ita+eng, another engine'])(
    'leaves "%s" as it is',
    (readWith) => {
      expect(parseReadWith(readWith)).toBeNull();
    },
  );
});
