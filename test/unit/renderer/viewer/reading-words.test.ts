import { describe, expect, it } from 'vitest';
import { parseReadWith, whyKey } from '../../../../src-renderer/viewer/reading-words.ts';

describe('whyKey', () => {
  it('knows the reasons of the engine', () => {
    expect(whyKey({ source: 'ocr', reason: 'invisible-layer' })).toBe('invisible-layer');
    expect(whyKey({ source: 'ocr', reason: 'as-asked' })).toBe('as-asked');
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
