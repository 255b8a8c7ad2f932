import { describe, expect, it } from 'vitest';
import { arrangeWords } from '../../../../src-main/core/reading-order/arrange-words.ts';
import type { PlacedWord } from '../../../../src-main/core/reading-order/placed-word.ts';

/** Two A4 pages beside each other. */
const SPREAD = { widthPt: 1190, heightPt: 842 };

/** Words of ten points' height and five points a letter, set one after the other from (x, y). */
function words(text: string, x: number, y: number): readonly PlacedWord[] {
  let left = x;
  return text.split(' ').map((word) => {
    const right = left + word.length * 5;
    const box = [left / 1190, y / 842, right / 1190, (y + 10) / 842] as const;
    left = right + 3;
    return { text: word, confidence: 1, box: [...box] };
  });
}

function lines(placed: readonly PlacedWord[]): readonly string[] {
  const result: string[] = [];
  for (const { line, text } of arrangeWords(placed, SPREAD)) {
    result[line] = result[line] === undefined ? text : `${result[line]} ${text}`;
  }
  return result;
}

const letter = (name: string, x: number): readonly PlacedWord[] => [
  ...words(`Pagina ${name}`, x, 60),
  ...['la prima riga di testo', 'poi la seconda riga ancora', 'e infine la terza riga'].flatMap(
    (text, index) => words(`${text} ${name}`, x, 120 + index * 15),
  ),
  ...words(`Targa ${name}`, x, 400),
];

describe('two pages on one picture', () => {
  it('are read one after the other, headings and rows with them', () => {
    const placed = [...letter('destra', 660), ...letter('sinistra', 60)];
    expect(lines(placed).map((line) => line.split(' ').at(-1))).toEqual([
      ...Array.from({ length: 5 }, () => 'sinistra'),
      ...Array.from({ length: 5 }, () => 'destra'),
    ]);
  });

  it('are seen in spite of dirt in the fold', () => {
    const dirt: PlacedWord = { text: '|', confidence: 0.2, box: [0.49, 0.1, 0.51, 0.9] };
    const read = lines([...letter('destra', 660), dirt, ...letter('sinistra', 60)]);
    expect(read.filter((line) => line.includes('sinistra') && line.includes('destra'))).toEqual([]);
  });
});

it('a wide table is read row by row, however far apart its columns stand', () => {
  const rows = Array.from({ length: 8 }, (_, index) => [
    ...words(`${index + 1} Fiat Ducato`, 60, 100 + index * 20),
    ...words(`Bergamo ${2010 + index}`, 700, 100 + index * 20),
  ]);
  expect(lines(rows.flat())[0]).toBe('1 Fiat Ducato Bergamo 2010');
});

it('a wide page whose lines cross its middle is one page', () => {
  const text = Array.from({ length: 30 }, () => 'parola').join(' ');
  const rows = Array.from({ length: 5 }, (_, index) => words(text, 60, 100 + index * 15));
  expect(lines(rows.flat())).toHaveLength(5);
});
