import { createHash } from 'node:crypto';
import type { Cache } from '../../core/cache/cache.ts';
import { documentText } from '../../core/document-text.ts';
import type { Classification } from '../../core/stage.ts';
import type { ReplaceableClassifier } from './learning/replaceable-classifier.ts';

/**
 * Decides a text that was decided before at once: one read again, sent twice, or whose forms are made anew. Deciding takes 3
 * to 40 ms of the engine's thread with the length of a text, finding the decision a quarter of a millisecond at most.
 * @param decisions kept for one model: `changed` tells that another one decides from now on
 */
export function rememberDecisions(
  classifier: ReplaceableClassifier,
  decisions: Cache<Classification>,
  changed: () => void,
): ReplaceableClassifier {
  return {
    classify: (document) => {
      const key = createHash('sha256').update(documentText(document)).digest('hex');
      return decisions.takeNow(key, () => classifier.classify(document));
    },
    use: (learnt) => {
      classifier.use(learnt);
      changed();
    },
  };
}
