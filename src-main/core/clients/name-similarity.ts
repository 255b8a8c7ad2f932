import { distance } from 'fastest-levenshtein';
import { isOwnWord, type NormalName } from './normal-name.ts';

/** A word of the trade counts half: it is shared by too many. */
const TRADE_WEIGHT = 0.5;
/** Shorter words are other words when a letter differs ("Rossi", "Russo"). */
const LEAST_FOR_A_SLIP = 6;
const LEAST_FOR_TWO_SLIPS = 10;
/** The same name under two legal forms, and under one that a paper leaves out. */
const OTHER_FORM = 0.85;
const FORM_LEFT_OUT = 0.97;
/** How alike two words of a trade are when the one is a kind or the plural of the other. */
const COMPOUND = 0.8;
/** The least likeness of a name and a longer one that begins with it. */
const LEAST_AS_PART = 0.75;
/** Two names with other figures in them. */
const OTHER_FIGURE = 0.7;
/** Words that are alike and not the same never make a sure match. */
const MOST_WITH_SLIPS = 0.94;

/**
 * How alike two names are, 0 to 1: the weighted share of words that each finds in the other, the soft
 * token measure of Cohen, Ravikumar and Fienberg, "A Comparison of String Distance Metrics for
 * Name-Matching Tasks" (2003), with the edit distance within words and legal forms compared apart.
 */
export function nameSimilarity(a: NormalName, b: NormalName): number {
  return formFactor(a, b) * wordsSimilarity(a, b) * ownersFactor(a, b) * figuresFactor(a, b);
}

function wordsSimilarity(a: NormalName, b: NormalName): number {
  if (a.squeezed === b.squeezed) return 1;
  const [restOfA, restOfB] = [apart(a.words, b.words), apart(b.words, a.words)];
  if (restOfA.join('') === restOfB.join('')) return 1;
  const { shared, exact } = pairWords(a.words, b.words);
  const similarity = shared / (weightOf(a.words) + weightOf(b.words));
  if (isPart(restOfA, a.words) || isPart(restOfB, b.words)) return Math.max(similarity, LEAST_AS_PART);
  return exact && similarity > 0.999 ? 1 : Math.min(similarity, MOST_WITH_SLIPS);
}

function apart(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.filter((word) => !others.includes(word));
}

/** Whether a whole name that says enough stands in the other one: "Vernazza", "Vernazza Nord". */
function isPart(rest: readonly string[], words: readonly string[]): boolean {
  const own = words.filter(isOwnWord);
  return rest.length === 0 && (own.length > 1 || (own[0]?.length ?? 0) >= LEAST_FOR_A_SLIP);
}

/** House numbers and years that are given on both sides tell apart. */
function figuresFactor({ words: a }: NormalName, { words: b }: NormalName): number {
  const [ofA, ofB] = [a.filter(isFigure), b.filter(isFigure)];
  if (ofA.length === 0 || ofB.length === 0) return 1;
  return ofA.some((figure) => ofB.includes(figure)) ? 1 : OTHER_FIGURE;
}

function isFigure(word: string): boolean {
  return /^\d+$/.test(word);
}

function formFactor({ form: a }: NormalName, { form: b }: NormalName): number {
  if (a === b) return 1;
  return a === null || b === null ? FORM_LEFT_OUT : OTHER_FORM;
}

/** Owners count where both names give them. */
function ownersFactor({ owners: a }: NormalName, { owners: b }: NormalName): number {
  if (a.length === 0 || b.length === 0) return 1;
  const { shared } = pairWords(a, b);
  return shared / (weightOf(a) + weightOf(b)) > 0.6 ? 1 : OTHER_FORM;
}

/** Pairs each word with the likest one left of the other name. `shared` is the weight of both sides. */
function pairWords(a: readonly string[], b: readonly string[]): { shared: number; exact: boolean } {
  const left = [...b];
  let shared = 0;
  let exact = true;
  for (const word of a) {
    const likeness = left.map((other) => wordSimilarity(word, other));
    const best = Math.max(0, ...likeness);
    if (best === 0) continue;
    const [other] = left.splice(likeness.indexOf(best), 1);
    shared += best * (weight(word) + weight(other ?? ''));
    exact &&= best === 1;
  }
  return { shared, exact };
}

function weight(word: string): number {
  return isOwnWord(word) ? 1 : TRADE_WEIGHT;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}

/** 1 for the same word, less for one with a slip of the pen or of the reading, 0 for another word. */
function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (withoutLookalikes(a) === withoutLookalikes(b)) return 0.95;
  if (isCompound(a, b)) return COMPOUND;
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_FOR_A_SLIP || /\d/.test(a + b) || isOtherEnding(a, b)) return 0;
  const slips = distance(a, b);
  if (slips > (shorter >= LEAST_FOR_TWO_SLIPS ? 2 : 1)) return 0;
  return 1 - slips / Math.max(a.length, b.length);
}

/** "Autotrasporti" is a kind of "trasporti"; "vivai" are more than one "vivaio". */
function isCompound(a: string, b: string): boolean {
  if (isOwnWord(a) || isOwnWord(b)) return false;
  return a.endsWith(b) || b.endsWith(a) || stemOf(a) === stemOf(b);
}

function stemOf(word: string): string {
  return word.replace(/[aeio]+$/, '');
}

/** In Italian the last vowel makes another name: Francesco and Francesca, Ferrari and Ferraro. */
function isOtherEnding(a: string, b: string): boolean {
  return (
    a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && /[aeiou]$/.test(a) && /[aeiou]$/.test(b)
  );
}

/** What recognition confuses, as one letter. */
function withoutLookalikes(word: string): string {
  return word.replaceAll('rn', 'm').replace(/[1l]/g, 'i').replaceAll('0', 'o').replaceAll('5', 's');
}
