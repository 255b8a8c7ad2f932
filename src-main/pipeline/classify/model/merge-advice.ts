import type { Advice } from '../../../core/model-answer.ts';
import type { Classification } from '../../../core/stage.ts';

/**
 * The local classification beside a model's. A sure one (of at least `threshold`) counts as confirmed when the model
 * names the same category. One in doubt stays in doubt: what sways the local model may sway the other as well, and
 * then nobody would look. Where they differ the local one stands and the clerk decides (`core/review-reason.ts`).
 * The confidence is the local one in every case: a model that a document can talk to adds nothing to it.
 */
export function mergeAdvice(local: Classification, advice: Advice | null, threshold: number): Classification {
  const isConfirmed = advice?.category === local.category && local.confidence >= threshold;
  return isConfirmed ? { ...local, classifier: advice.source } : local;
}
