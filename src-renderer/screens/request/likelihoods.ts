import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';

/** A category and its probability, 0..1. */
export interface Likelihood {
  readonly category: Category;
  readonly probability: number;
}

/** The probabilities that are known, the likeliest first. */
export function likelihoods(probabilities: RequestDetail['probabilities']): readonly Likelihood[] {
  return CATEGORIES.flatMap((category) => {
    const probability = probabilities[category];
    return probability === undefined ? [] : [{ category, probability }];
  }).toSorted((a, b) => b.probability - a.probability);
}
