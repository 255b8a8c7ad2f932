import { commonPairShare } from './letter-pairs.ts';

/** More of these characters than this share, and the font had no way back to letters. */
const MOST_MEANINGLESS = 0.1;
/** Fewer common letter pairs than this is not language; lists of names and codes still have two thirds. */
const FEWEST_COMMON_PAIRS = 0.5;
const ENOUGH_PAIRS = 40;
/** More malformed words than this share is not a document. */
const MOST_MALFORMED = 0.4;
const ENOUGH_WORDS = 8;

/** Private use, control and unassigned characters, and the replacement character. */
const MEANINGLESS = /[\p{Co}\p{Cc}\p{Cn}\p{Cs}\uFFFD]/gu;

/** What words look like, with the punctuation around them; anything else is malformed. */
const WELL_FORMED: readonly RegExp[] = [
  // a word, or several joined by apostrophe, hyphen, slash or full stop
  /^\p{P}*(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}+)(?:['’./&-]+(?:\p{Lu}?\p{Ll}*|\p{Lu}+))*[\p{P}\d]*$/u,
  // a number, an amount, a date, a time, a measure
  /^[\p{P}\p{Sc}+<>=~]*\d[\d.,:/'’°%+x-]*(?:\p{Sc}|\p{L}{0,4}[²³]?)?\p{P}*$/u,
  // a code: plate, policy number, tax code
  /^\p{P}*[\p{Lu}\d][\p{Lu}\d./_-]*\p{P}*$/u,
  // an address on the net
  /@|www\.|https?:|\.(?:it|com|eu|org|example)\b/iu,
  // a leader, a rule, a bullet, a box, a currency sign
  /^(.)\1*$/u,
  /^[._\-–—…□☐☑☒✓•·]+$/u,
];

/**
 * Whether words from a text layer are language or what is left when a font lies about its letters:
 * meaningless characters, words no one writes, letters in impossible company.
 */
export function isGarbage(words: readonly string[]): boolean {
  if (hasFalseLetters(words)) return true;
  const malformed = words.filter((word) => !WELL_FORMED.some((form) => form.test(word))).length;
  return words.length >= ENOUGH_WORDS && malformed / words.length > MOST_MALFORMED;
}

/**
 * Whether letters are not what they should be: meaningless characters, letters in impossible company. What
 * words look like is not asked, so it also holds for the few words of one font, which may be codes or paths.
 */
export function hasFalseLetters(words: readonly string[]): boolean {
  const all = words.join('');
  if (all.length === 0) return false;
  const meaningless = all.match(MEANINGLESS)?.length ?? 0;
  if (meaningless / all.length > MOST_MEANINGLESS) return true;
  const { pairs, share } = commonPairShare(words);
  return pairs >= ENOUGH_PAIRS && share < FEWEST_COMMON_PAIRS;
}
