import { expect, test } from 'vitest';
import { normalizeText, tellingWords } from '../../../../src-main/pipeline/classify/normalized-text.ts';

test('folds case and accents', () =>
  expect(normalizeText('Responsabilità CIVILE')).toBe('responsabilita civile'));

test.each([
  ['C.A.R.', 'car'],
  ['polizza C.A.R. n. 12', 'polizza car n. 12'],
  ['R.C. professionale', 'rc professionale'],
  ['polizza R. C. professionale', 'polizza rc professionale'],
])('closes up initials: %s', (text, expected) => expect(normalizeText(text)).toBe(expected));

test('joins a word that was broken at the end of a line', () => {
  expect(normalizeText('assicu-\nrazione')).toBe('assicurazione');
  expect(normalizeText('Reggio -\nEmilia')).toBe('reggio -\nemilia');
});

test('keeps telling words only', () => {
  expect(tellingWords('buongiorno, la polizza e&o dei 12 furgoni')).toEqual(['polizza', 'e&o', 'furgoni']);
});
