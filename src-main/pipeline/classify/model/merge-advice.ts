import type { Advice } from '../../../core/model-answer.ts';
import type { Classification } from '../../../core/stage.ts';
import { CATEGORIES, type Category } from '../../../../src-preload/contract/vocabulary.ts';

/**
 * How often a model is taken to be right. Its own confidence does not count: a document can make it say 1.
 */
const MODEL_IS_RIGHT = 0.9;

/**
 * The local classification in the light of a model's. Where both name the same category they confirm each other
 * (Bayes' rule, with the model as a second witness); where not, the local one stands as it is and the difference
 * is for the clerk to decide (`core/review-reason.ts`).
 */
export function mergeAdvice(local: Classification, advice: Advice | null): Classification {
  if (advice === null || advice.category !== local.category) return local;
  const weighed = CATEGORIES.map((category) => ({
    category,
    weight: local.probabilities[category] * likelihood(category, advice.category),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const probabilities = { ...local.probabilities };
  for (const { category, weight } of weighed) probabilities[category] = weight / total;
  return { ...local, probabilities, confidence: probabilities[local.category], classifier: advice.source };
}

/** How likely the model's answer is when `truth` is the category. */
function likelihood(truth: Category, answered: Category): number {
  return truth === answered ? MODEL_IS_RIGHT : (1 - MODEL_IS_RIGHT) / (CATEGORIES.length - 1);
}
