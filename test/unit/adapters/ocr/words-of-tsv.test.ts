import { expect, it } from 'vitest';
import { wordsOfTsv } from '../../../../src-main/adapters/ocr/words-of-tsv.ts';

const row = (...cells: readonly (string | number)[]) => cells.join('\t');

it('takes the words of the table as fractions of the picture, and leaves specks out', () => {
  const tsv = [
    row(1, 1, 0, 0, 0, 0, 0, 0, 1000, 2000, -1, ''),
    row(4, 1, 1, 1, 1, 0, 100, 200, 300, 40, -1, ''),
    row(5, 1, 1, 1, 1, 1, 100, 200, 150, 40, 95.8, 'Buonasera,'),
    row(5, 1, 1, 1, 1, 2, 300, 200, 50, 40, 31.2, '€'),
    row(5, 1, 1, 1, 1, 3, 400, 200, 5, 40, 22.0, '|'),
    row(5, 1, 1, 1, 1, 4, 420, 200, 5, 40, 90, ' '),
    '',
  ].join('\n');
  const words = wordsOfTsv(tsv, { width: 1000, height: 2000 });
  expect(words.map((word) => word.text)).toEqual(['Buonasera,', '€']);
  expect(words[0]?.box).toEqual([0.1, 0.1, 0.25, 0.12]);
  expect(words[0]?.confidence).toBeCloseTo(0.958);
});

it.each([
  ['TKO18KH', 'TK018KH'],
  ['(DFOSOWX),', '(DF050WX),'],
  ['FLB04GD', 'FL804GD'],
  ['GH227CL', 'GH227CL'],
  ['ANGOSCE', 'ANGOSCE'],
  ['TKO18KHX', 'TKO18KHX'],
  ['tko18kh', 'tko18kh'],
])('reads the digits of a plate as digits: %s', (read, word) => {
  const tsv = row(5, 1, 1, 1, 1, 1, 100, 200, 150, 40, 95.8, read);
  expect(wordsOfTsv(tsv, { width: 1000, height: 2000 }).map(({ text }) => text)).toEqual([word]);
});
