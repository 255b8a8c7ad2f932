/** A feature that fewer documents show is chance. */
const FEWEST_DOCUMENTS = 2;

/**
 * Inverse document frequency of each bucket, natural logarithm; 0 for a bucket that too few documents show.
 * @param documents the buckets that each document shows
 */
export function rarityOf(documents: readonly ReadonlySet<number>[], buckets: number): Float32Array {
  const frequency = new Uint32Array(buckets);
  for (const shown of documents) for (const bucket of shown) frequency[bucket] = (frequency[bucket] ?? 0) + 1;
  return Float32Array.from(frequency, (count) =>
    count < FEWEST_DOCUMENTS ? 0 : 1 + Math.log((1 + documents.length) / (1 + count)),
  );
}
