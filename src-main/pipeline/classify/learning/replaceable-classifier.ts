import type { ClassifierModel } from '../classifier-model.ts';
import { createLocalClassifier, type LocalClassifier } from '../local-classifier.ts';

/** A local classifier whose model is replaced while it works; each document is decided by one model alone. */
export interface ReplaceableClassifier extends LocalClassifier {
  /** Null puts the shipped model back. */
  readonly use: (learnt: ClassifierModel | null) => void;
}

/** Begins with the shipped model. */
export function createReplaceableClassifier(shipped: LocalClassifier): ReplaceableClassifier {
  let current = shipped;
  return {
    classify: (document) => current.classify(document),
    use: (learnt) => {
      current = learnt ? createLocalClassifier(learnt) : shipped;
    },
  };
}
