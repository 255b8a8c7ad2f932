import { repairedPlate } from '../../core/italian-codes/plate.ts';
import type { PlacedWord } from '../../core/reading-order/placed-word.ts';

/** Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const WORD_LEVEL = '5';
const FIRST_NUMBER = 6;

/** Recognised as something by chance: rules, borders and dirt. */
const SPECK = /^[\s|_~=—–\-.,:;'"`°•·]{1,2}$/u;
const SPECK_CONFIDENCE = 0.5;

/** The words of a page in Tesseract's TSV, as fractions of the picture they were read from. */
export function wordsOfTsv(tsv: string, image: { width: number; height: number }): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const text = repairedPlate(cells[11]?.trim() ?? '');
    if (cells[0] !== WORD_LEVEL || text === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, percent = 0] = cells.slice(FIRST_NUMBER, 11).map(Number);
    const confidence = Math.min(1, Math.max(0, percent / 100));
    if (SPECK.test(text) && confidence < SPECK_CONFIDENCE) continue;
    words.push({
      text,
      confidence,
      box: [
        left / image.width,
        top / image.height,
        (left + width) / image.width,
        (top + height) / image.height,
      ],
    });
  }
  return words;
}
