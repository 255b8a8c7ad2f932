import { expect, it } from 'vitest';
import { parseNumberWords } from '../../../src-main/core/numbers-in-words.ts';

it.each([
  ['sette', 7],
  ['ventuno', 21],
  ['ventitré', 23],
  ['ventotto', 28],
  ['cento', 100],
  ['centotto', 108],
  ['centottanta', 180],
  ['duecentocinquanta', 250],
  ['mille', 1_000],
  ['milleduecento', 1_200],
  ['tremilacinquecento', 3_500],
  ['duecentocinquantamila', 250_000],
  ['nove milioni e ottocentocinquantamila', 9_850_000],
  ['twelve', 12],
])('reads %j as %d', (words, number) => {
  expect(parseNumberWords(words)).toBe(number);
});

it.each(['', 'polizza', 'duetre', 'milione', 'centomilamila', 'constructor'])(
  'finds no number in %j',
  (words) => {
    expect(parseNumberWords(words)).toBeNull();
  },
);
