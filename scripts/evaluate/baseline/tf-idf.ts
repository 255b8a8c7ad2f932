/** A text as the features it holds and their weights, in the same order. */
export interface SparseText {
  readonly features: Int32Array;
  readonly weights: Float64Array;
}

/** What was learnt of the words of a collection. */
export interface TfIdf {
  readonly size: number;
  readonly vectorOf: (text: string) => SparseText;
}

/** Words of at least two letters or digits, in small letters; with `longest` 2 also pairs of neighbours. */
export type NgramLength = 1 | 2;

/**
 * Counts of words, weighed by how rare they are and scaled to length 1: the textbook's recipe with
 * smoothed rarities, as scikit-learn's TfidfVectorizer does it by default.
 */
export function fitTfIdf(texts: readonly string[], longest: NgramLength): TfIdf {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(termsOf(text, longest))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const terms = new Map(
    [...frequency].map(([term, documents], index) => [
      term,
      { index, rarity: Math.log((1 + texts.length) / (1 + documents)) + 1 },
    ]),
  );
  const vectorOf = (text: string): SparseText => {
    const weights = new Map<number, number>();
    for (const term of termsOf(text, longest)) {
      const known = terms.get(term);
      if (known) weights.set(known.index, (weights.get(known.index) ?? 0) + known.rarity);
    }
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return {
      features: Int32Array.from(weights.keys()),
      weights: Float64Array.from(weights.values(), (weight) => weight / length),
    };
  };
  return { size: terms.size, vectorOf };
}

function termsOf(text: string, longest: NgramLength): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  if (longest === 1) return words;
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)];
}
