import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../../src-renderer/viewer/text/text-lines.ts';

const box = [0, 0, 0.1, 0.1] as [number, number, number, number];
const words = (...texts: readonly string[]) => texts.map((text) => ({ text, box, confidence: 0.9 }));

describe('linesOf', () => {
  it('parts the words of a page into the lines and blocks of its text', () => {
    const lines = linesOf({
      text: 'Lavoro\tSpesa\nTetto nuovo\t86.000\n\nFirma',
      words: words('Lavoro', 'Spesa', 'Tetto', 'nuovo', '86.000', 'Firma'),
    });
    expect(lines.map((line) => line.words.map((word) => word.before + word.text).join(''))).toEqual([
      'Lavoro\tSpesa',
      'Tetto nuovo\t86.000',
      'Firma',
    ]);
    expect(lines.map((line) => line.startsBlock)).toEqual([true, false, true]);
    expect(lines.flatMap((line) => line.words.map((word) => word.index))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is not misled by a word that stands inside another or comes twice', () => {
    const lines = linesOf({ text: 'la la\nlana la', words: words('la', 'la', 'lana', 'la') });
    expect(lines.map((line) => line.words.map((word) => word.before + word.text))).toEqual([
      ['la', ' la'],
      ['lana', ' la'],
    ]);
  });

  it('has no lines for an empty page', () => {
    expect(linesOf({ text: '', words: [] })).toEqual([]);
  });
});
