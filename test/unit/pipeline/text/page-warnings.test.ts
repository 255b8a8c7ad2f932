import { describe, expect, it } from 'vitest';
import type { PictureQuality } from '../../../../src-main/adapters/images/picture-quality.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { pageWarnings } from '../../../../src-main/pipeline/text/page-warnings.ts';

const CLEAN: PictureQuality = {
  grain: 0.5,
  contrast: 195,
  evenness: 0.98,
  skewRadians: 0.01,
  softness: 0.7,
  letterHeight: 16,
  photographed: false,
};

function words(count: number, confidence: number, text = 'polizza'): readonly Word[] {
  const word: Word = { text, confidence, box: [0, 0, 0.1, 0.1], line: 0, block: 0 };
  return Array.from({ length: count }, () => word);
}

const sure = words(100, 0.95);

describe('pageWarnings', () => {
  it('says nothing of a clean page, nor of a little dirt', () => {
    expect(pageWarnings(CLEAN, { words: [...sure, ...words(2, 0.3)], unreadInk: 0.05 })).toEqual([]);
  });

  it('says when more than a few words are guesses', () => {
    expect(pageWarnings(CLEAN, { words: [...sure, ...words(4, 0.5)], unreadInk: 0 })).toEqual([
      'unsure-words',
    ]);
  });

  it('says when figures are doubtful, though all other words are sure', () => {
    const figures = [...words(8, 0.95, '1.500,00'), ...words(2, 0.7, '27.80')];
    expect(pageWarnings(CLEAN, { words: [...sure, ...figures], unreadInk: 0 })).toEqual(['unsure-words']);
    const one = [...words(4, 0.95, '1.500,00'), ...words(1, 0.7, '27.80')];
    expect(pageWarnings(CLEAN, { words: [...sure, ...one], unreadInk: 0 })).toEqual([]);
  });

  it('says when writing was left over', () => {
    expect(pageWarnings(CLEAN, { words: sure, unreadInk: 0.3 })).toEqual(['unread-ink']);
    expect(pageWarnings(CLEAN, { words: [], unreadInk: 1 })).toEqual(['unread-ink']);
  });

  it('explains a doubtful reading by what is wrong with the picture, and leaves a good one in peace', () => {
    const poor = { ...CLEAN, grain: 8, evenness: 0.5, contrast: 100, skewRadians: 0.06, letterHeight: 11 };
    expect(pageWarnings(poor, { words: sure, unreadInk: 0 })).toEqual([]);
    expect(pageWarnings(poor, { words: [...sure, ...words(20, 0.4)], unreadInk: 0 })).toEqual([
      'low-resolution',
      'low-contrast',
      'noisy',
      'uneven-light',
      'skewed',
      'unsure-words',
    ]);
  });

  it('names what is grave, and that it is a photograph, however sure the words are', () => {
    const photograph = { ...CLEAN, photographed: true, evenness: 0.2, letterHeight: 8 };
    expect(pageWarnings(photograph, { words: sure, unreadInk: 0 })).toEqual([
      'low-resolution',
      'uneven-light',
      'photo',
    ]);
  });
});
