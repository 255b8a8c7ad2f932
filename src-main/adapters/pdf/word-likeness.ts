import { KNOWN_TRIPLES } from './letter-triples.ts';

/** Words shorter than this, and what is no word at all (a number, a code), say nothing. */
const FEWEST_LETTERS = 4;
/** Letters, and what stands beside the letter a in a triple: the edge of the word is 0. */
const SIDE = 27;

let known: Uint8Array | undefined;

/**
 * How many words there are to judge, and which share of them is like Italian or English: every three letters
 * in a row follow each other in some word of these languages. Recognition errors make threes that none has.
 */
export function wordLikeness(words: readonly string[]): { judged: number; share: number } {
  known ??= Buffer.from(KNOWN_TRIPLES, 'base64');
  const bits = known;
  let judged = 0;
  let alike = 0;
  for (const word of words) {
    const letters = lettersOf(word);
    if (letters === null) continue;
    judged += 1;
    const isKnown = (triple: number): boolean => ((bits[triple >> 3] ?? 0) & (1 << (triple & 7))) !== 0;
    if (triplesOf(letters).every(isKnown)) alike += 1;
  }
  return { judged, share: judged === 0 ? 1 : alike / judged };
}

/** The triples of some words as one bit each, in the form that {@link wordLikeness} reads. */
export function packTriples(words: Iterable<string>): string {
  const bits = new Uint8Array(Math.ceil(SIDE ** 3 / 8));
  for (const word of words) {
    for (const triple of triplesOf(lettersOf(word) ?? '')) {
      bits[triple >> 3] = (bits[triple >> 3] ?? 0) | (1 << (triple & 7));
    }
  }
  return Buffer.from(bits).toString('base64');
}

/** The word in small letters without accents and the punctuation around it; null for what is none, or has digits or signs inside. */
function lettersOf(word: string): string | null {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const letters = /^\P{L}*(?:[a-z]{1,4}['’])?([a-z]+)[^\p{L}\p{N}]*$/u.exec(plain)?.[1] ?? '';
  if (letters.length >= FEWEST_LETTERS) return letters;
  return isBroken(plain) ? BROKEN : null;
}

/** A word with a digit or a sign among small letters, such as `p0lizza`: no language has it. */
const isBroken = (plain: string): boolean =>
  /[a-z]{2}[\d|\\{}[\]~^*<>=_][a-z]/u.test(plain) || /[a-z][\d|\\{}[\]~^*<>=_][a-z]{2}/u.test(plain);
/** Three letters that no word has. */
const BROKEN = 'qxq';

function triplesOf(letters: string): readonly number[] {
  const codes = [0, ...Array.from(letters, (letter) => letter.charCodeAt(0) - 96), 0];
  return codes.slice(2).map((code, index) => {
    return ((codes[index] ?? 0) * SIDE + (codes[index + 1] ?? 0)) * SIDE + code;
  });
}
