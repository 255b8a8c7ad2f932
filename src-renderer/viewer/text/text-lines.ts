import type { PageWords } from '../../../src-preload/contract/reading.ts';

/** A word of the page's text. `index` is its place among the page's words. */
export interface TextWord {
  readonly index: number;
  readonly text: string;
  readonly confidence: number;
  /** What stands between the word before it on the line and it: a space, or a tab across a column. */
  readonly before: string;
}

/** A line as it stands on the page. */
export interface TextLine {
  readonly words: readonly TextWord[];
  /** The first line of a paragraph, a cell or a column. */
  readonly startsBlock: boolean;
}

/** Below this a word was not read with certainty and is marked. */
const UNSURE_WORD = 0.7;

export function isUnsure({ confidence }: Pick<TextWord, 'confidence'>): boolean {
  return confidence < UNSURE_WORD;
}

/**
 * The lines of a page. The engine gives the words in reading order and the text they make: a space or a
 * tab between words, a line break between lines, two between blocks.
 */
export function linesOf({ text, words }: Pick<PageWords, 'text' | 'words'>): readonly TextLine[] {
  const lines: { words: TextWord[]; startsBlock: boolean }[] = [];
  let end = 0;
  for (const [index, word] of words.entries()) {
    const start = Math.max(end, text.indexOf(word.text, end));
    const gap = text.slice(end, start);
    end = start + word.text.length;
    const { text: own, confidence } = word;
    const line = lines.at(-1);
    if (line === undefined || gap.includes('\n')) {
      const startsBlock = line === undefined || gap.includes('\n\n');
      lines.push({ words: [{ index, text: own, confidence, before: '' }], startsBlock });
    } else {
      line.words.push({ index, text: own, confidence, before: gap });
    }
  }
  return lines;
}
