import type { Word } from '../../core/document-text.ts';

/** The first part of a word: `e-mail` and codes with one letter are left as they are. */
const FIRST_PART = /\p{L}\p{Ll}-$/u;
const NEXT_PART = /^\p{Ll}{2}/u;

/**
 * Puts words together that a hyphen breaks at the end of a line, so that they are found and recognised as
 * words. The whole word stands where its first part stands, on one line.
 */
export function joinBrokenWords(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const [index, word] of words.entries()) {
    const before = joined.at(-1);
    const isAtEnd = words[index - 1]?.line === word.line - 1 && words[index - 1]?.block === word.block;
    if (before && isAtEnd && FIRST_PART.test(before.text) && NEXT_PART.test(word.text)) {
      joined[joined.length - 1] = { ...before, text: before.text.slice(0, -1) + word.text };
    } else joined.push(word);
  }
  return joined;
}
