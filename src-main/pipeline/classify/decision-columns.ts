import type { Classification } from '../../core/stage.ts';

/** A classification as the columns of its request. */
export function decisionColumns({
  category,
  confidence,
  classifier,
  probabilities,
  reasons,
  matters,
}: Classification) {
  return {
    category,
    confidence,
    classifier,
    probabilities: JSON.stringify(probabilities),
    reasons: JSON.stringify(reasons),
    matters,
  };
}
