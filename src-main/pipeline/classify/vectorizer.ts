import type { Feature, FeatureFamily, Features } from './features.ts';
import { bucketOf, type SparseVector } from './feature-hashing.ts';
import { rarityOf } from './rarity.ts';

/** How rare each bucket is: 0 for a bucket that training never met often enough to learn from. */
export interface Vectorizer {
  readonly buckets: number;
  /** Inverse document frequency a bucket, natural logarithm; 0 switches the bucket off. */
  readonly rarity: Float32Array;
}

/** Each family is scaled to this length, so that many letter groups do not drown a few concepts. */
const FAMILY_LENGTH: Readonly<Record<FeatureFamily, number>> = {
  word: 1.5,
  pair: 0.3,
  letters: 0.5,
  concept: 1,
  'placed-concept': 0.8,
  balance: 1,
};

/** Learns from the training documents which buckets count and how rare each is. */
export function fitVectorizer(
  documents: readonly { readonly features: Features }[],
  buckets: number,
): Vectorizer {
  const shown = documents.map(
    ({ features }) => new Set([...features.keys()].map((name) => bucketOf(name, buckets))),
  );
  return { buckets, rarity: rarityOf(shown, buckets) };
}

/** One feature's place in the vector and its value there. */
export interface WeighedFeature {
  readonly bucket: number;
  readonly value: number;
  readonly label: string | null;
}

/** Weighs features by rarity and scales each family to its length; unknown ones fall away. */
export function weighFeatures(vectorizer: Vectorizer, features: Features): WeighedFeature[] {
  const known = [...features].flatMap(([name, feature]) => {
    const bucket = bucketOf(name, vectorizer.buckets);
    const rarity = vectorizer.rarity[bucket] ?? 0;
    return rarity === 0 ? [] : [{ bucket, feature, value: rawValue(feature, rarity) }];
  });
  const lengths = new Map<FeatureFamily, number>();
  for (const { feature, value } of known) {
    lengths.set(feature.family, (lengths.get(feature.family) ?? 0) + value * value);
  }
  return known.map(({ bucket, feature, value }) => ({
    bucket,
    label: feature.label,
    value: (value * FAMILY_LENGTH[feature.family]) / Math.sqrt(lengths.get(feature.family) ?? 1),
  }));
}

/** The weighed features as a vector for the learner. */
export function vectorOf(weighed: readonly WeighedFeature[]): SparseVector {
  return { indices: weighed.map(({ bucket }) => bucket), values: weighed.map(({ value }) => value) };
}

/** Repetition counts, but less and less; shares are taken as they are. */
function rawValue(feature: Feature, rarity: number): number {
  return feature.family === 'balance' ? feature.value : Math.log1p(feature.value) * rarity;
}
