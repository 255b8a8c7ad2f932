import { expect, test } from 'vitest';
import { logits } from '../../../../src-main/pipeline/classify/logistic-regression.ts';
import { trainPlainWords } from '../../../../src-main/pipeline/classify/plain-words-training.ts';
import { countWords, wordVector } from '../../../../src-main/pipeline/classify/plain-words.ts';
import { readClauses } from '../../../../src-main/pipeline/classify/read-clauses.ts';

const wordsOf = (text: string) => countWords(readClauses(text));
const labelled = (label: number, ...texts: readonly string[]) =>
  texts.map((text) => ({ words: wordsOf(text), label }));

const EXAMPLES = [
  ...labelled(
    0,
    'Vorrei assicurare dodici furgoni',
    'Assicurare i furgoni della ditta',
    'Quotazione furgoni',
  ),
  ...labelled(
    1,
    'Vorrei assicurare il capannone',
    'Assicurare i capannoni della ditta',
    'Quotazione capannone',
  ),
];

const bestOf = (text: string): number => {
  const { vectorizer, linear } = trainPlainWords(EXAMPLES, 2);
  const scores = logits(linear, wordVector(vectorizer, wordsOf(text)));
  return scores.indexOf(Math.max(...scores));
};

test('learns what tells the classes apart, and knows words by their pieces', () => {
  expect(bestOf('due furgoni')).toBe(0);
  expect(bestOf('il capannone')).toBe(1);
  // Neither form stands among the examples.
  expect(bestOf('un furgoncino')).toBe(0);
  expect(bestOf('due capannoncini')).toBe(1);
});

test('gives the same opinion in whatever order the documents come', () => {
  const forwards = trainPlainWords(EXAMPLES, 2).linear.weights;
  const backwards = trainPlainWords(EXAMPLES.toReversed(), 2).linear.weights;
  const largest = forwards.reduce(
    (most, weight, at) => Math.max(most, Math.abs(weight - (backwards[at] ?? 0))),
    0,
  );
  expect(largest).toBeLessThan(1e-3);
});

test('makes a vector of length 1 of what is known, and none of what is not', () => {
  const { vectorizer } = trainPlainWords(EXAMPLES, 2);
  const { values } = wordVector(vectorizer, wordsOf('furgoni e capannoni da assicurare'));
  expect(Math.hypot(...values)).toBeCloseTo(1);
  expect(wordVector(vectorizer, wordsOf('xyz')).indices).toEqual([]);
});
