import { describe, expect, it } from 'vitest';
import { evidenceOf, rangeBetween, wordAt } from '../../../../src-renderer/viewer/word-selection.ts';
import type { Box } from '../../../../src-preload/contract/requests.ts';

const word = (text: string, box: Box) => ({ text, box, confidence: 1 });
const words = [
  word('massimale', [0.1, 0.1, 0.2, 0.12]),
  word('€', [0.21, 0.1, 0.22, 0.12]),
  word('2.500.000,00', [0.23, 0.1, 0.35, 0.12]),
  word('Decorrenza', [0.1, 0.13, 0.22, 0.15]),
];

describe('wordAt', () => {
  it('finds the word under the point', () => {
    expect(wordAt(words, 0.3, 0.11)).toBe(2);
    expect(wordAt(words, 0.15, 0.14)).toBe(3);
  });

  it('takes the nearest word for a click just beside it', () => {
    expect(wordAt(words, 0.354, 0.11)).toBe(2);
    expect(wordAt(words, 0.2065, 0.11)).toBe(1);
  });

  it('finds nothing in the margin', () => {
    expect(wordAt(words, 0.6, 0.6)).toBeNull();
    expect(wordAt([], 0.1, 0.1)).toBeNull();
  });
});

describe('evidenceOf', () => {
  it('joins a range into its text and the box around it', () => {
    expect(evidenceOf(3, words, { first: 1, last: 2 })).toEqual({
      page: 3,
      box: [0.21, 0.1, 0.35, 0.12],
      raw: '€ 2.500.000,00',
    });
  });

  it('is the same whichever end was touched first', () => {
    expect(rangeBetween(2, 0)).toEqual(rangeBetween(0, 2));
  });

  it('is nothing for a range without words', () => {
    expect(evidenceOf(1, words, { first: 9, last: 9 })).toBeNull();
  });
});
