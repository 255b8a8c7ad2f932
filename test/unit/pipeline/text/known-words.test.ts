import { expect, it } from 'vitest';
import type { Box } from '../../../../src-preload/contract/requests.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { withKnownWords } from '../../../../src-main/pipeline/text/known-words.ts';

const PAGE = { widthPt: 600, heightPt: 800 };
const word = (text: string, box: Box, confidence: number): Word => ({
  text,
  box,
  confidence,
  line: 0,
  block: 0,
});

it('puts form values in the place of what was recognised in their fields', () => {
  const recognised = [word('Nome', [0.1, 0.1, 0.2, 0.12], 0.9), word('Ressi', [0.3, 0.1, 0.4, 0.12], 0.4)];
  const known = [{ box: [0.29, 0.09, 0.6, 0.13] as Box, words: [word('Rossi', [0.3, 0.1, 0.4, 0.12], 1)] }];
  expect(withKnownWords(recognised, known, PAGE).map(({ text, line }) => `${line} ${text}`)).toEqual([
    '0 Nome',
    '0 Rossi',
  ]);
});

it('changes nothing without form values', () => {
  const recognised = [word('Nome', [0.1, 0.1, 0.2, 0.12], 0.9)];
  expect(withKnownWords(recognised, [], PAGE)).toBe(recognised);
});
