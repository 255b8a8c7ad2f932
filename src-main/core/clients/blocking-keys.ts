import { isOwnWord, type NormalName } from './normal-name.ts';

/** Words of this length or less are looked up whole. */
const WHOLE = 5;
/** Letters of a beginning and an end: of a word with one slip in it, one of both is right. */
const SHORT_PART = 3;
const LONG_PART = 4;
const LEAST_FOR_LONG_PARTS = 7;
const MOST_FOR_SHORT_PARTS = 8;

/**
 * Keys under which a name is stored and looked for: two names alike enough to be asked about share one
 * (`=` a whole word, `<` its beginning, `>` its end), so that few of many clients are compared. Only the
 * firm's own words count where it has any.
 */
export function blockingKeys({ words, squeezed }: NormalName): readonly string[] {
  const own = words.filter(isOwnWord);
  const telling = own.length > 0 ? own : words;
  return [...new Set([`#${squeezed}`, ...telling.flatMap(keysOfWord)])];
}

function keysOfWord(word: string): readonly string[] {
  const { length } = word;
  if (length <= WHOLE || /\d/.test(word)) return [`=${word}`];
  return [
    ...(length <= MOST_FOR_SHORT_PARTS ? partsOf(word, SHORT_PART) : []),
    ...(length >= LEAST_FOR_LONG_PARTS ? partsOf(word, LONG_PART) : []),
  ];
}

function partsOf(word: string, letters: number): readonly string[] {
  return [`<${word.slice(0, letters)}`, `>${word.slice(-letters)}`];
}
