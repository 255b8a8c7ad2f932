import { describe, expect, it } from 'vitest';
import { safeScale } from '../../../../src-renderer/viewer/page-source.ts';
import { pageStateOf } from '../../../../src-renderer/viewer/page-state.ts';
import { expectedSizes } from '../../../../src-renderer/viewer/use-page-sizes.ts';

const firstSize = { width: 793, height: 1122 };

describe('expectedSizes', () => {
  it('takes every page for the first while nothing is known', () => {
    expect(expectedSizes({ pageCount: 3, firstSize }, [])).toEqual([firstSize, firstSize, firstSize]);
  });

  it('uses what the engine measured, in the unit of the first page', () => {
    const summaries = [
      { page: 1, widthPt: 594.75, heightPt: 841.5 },
      { page: 2, widthPt: 841.5, heightPt: 594.75 },
    ];
    const [, second, third] = expectedSizes({ pageCount: 3, firstSize }, summaries);
    expect(second?.width).toBeCloseTo(1122);
    expect(second?.height).toBeCloseTo(793);
    expect(third).toEqual(firstSize);
  });
});

describe('safeScale', () => {
  it('draws an ordinary page as asked', () => {
    expect(safeScale(firstSize, 2)).toBe(2);
  });

  it('draws a huge sheet coarser rather than not at all', () => {
    const poster = { width: 9000, height: 9000 };
    const scale = safeScale(poster, 4);
    expect(scale).toBeLessThan(1);
    expect(poster.width * scale * poster.height * scale).toBeCloseTo(24_000_000, -2);
  });
});

describe('pageStateOf', () => {
  it('doubts only what OCR read badly', () => {
    expect(pageStateOf({ source: 'text', confidence: 0.2, warnings: [] })).toBe('text');
    expect(pageStateOf({ source: 'ocr', confidence: 0.95, warnings: [] })).toBe('ocr');
    expect(pageStateOf({ source: 'ocr', confidence: 0.5, warnings: [] })).toBe('poor');
    expect(pageStateOf({ source: 'ocr', confidence: 0.9, warnings: ['unsure-words'] })).toBe('poor');
    expect(pageStateOf({ source: 'blank', confidence: 0, warnings: [] })).toBe('blank');
  });
});
