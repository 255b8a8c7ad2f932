import { bucketOf, type SparseVector } from './feature-hashing.ts';
import type { LinearModel } from './logistic-regression.ts';
import type { ReadClause } from './read-clauses.ts';
import type { Vectorizer } from './vectorizer.ts';

/**
 * A third opinion that knows nothing of the trade: the textbook's recipe (words weighed by how rare they are, and
 * logistic regression), with pieces of words beside the words. It errs where the others do not, so that the three
 * together err least.
 */
export interface PlainWords {
  readonly vectorizer: Vectorizer;
  readonly linear: LinearModel;
}

/** How often each word and piece of a word stands in a document, by bucket. */
export type CountedWords = ReadonlyMap<number, number>;

/** Buckets of words and pieces; part of what a model file means. */
export const WORD_BUCKETS = 131_072;

const PIECE = 5;
/** Of a longer word the pieces that begin at its second, third and fourth letter. */
const FURTHER_PIECES = 3;

/** Counts the words of all clauses, wherever they stand. */
export function countWords(clauses: readonly ReadClause[]): CountedWords {
  const counts = new Map<number, number>();
  const count = (name: string): void => {
    const bucket = bucketOf(name, WORD_BUCKETS);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  };
  for (const { text } of clauses) {
    for (const word of text.match(/[a-z0-9]{2,}/gu) ?? []) count(`word ${word}`);
    for (const word of text.match(/[a-z]{3,}/gu) ?? []) for (const piece of piecesOf(word)) count(piece);
  }
  return counts;
}

/** The beginning of a word, which is most of its stem, and pieces from within. */
function piecesOf(word: string): string[] {
  const pieces = [`begins ${word.slice(0, PIECE)}`];
  for (let at = 1; at <= FURTHER_PIECES && at + PIECE <= word.length; at += 1) {
    pieces.push(`holds ${word.slice(at, at + PIECE)}`);
  }
  return pieces;
}

/** Counts weighed by rarity, as a vector of length 1; what training never met falls away. */
export function wordVector({ rarity }: Vectorizer, counts: CountedWords): SparseVector {
  const known = [...counts].flatMap(([bucket, count]) => {
    const rare = rarity[bucket] ?? 0;
    return rare === 0 ? [] : [[bucket, count * rare] as const];
  });
  const length = Math.sqrt(known.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return { indices: known.map(([bucket]) => bucket), values: known.map(([, value]) => value / length) };
}
