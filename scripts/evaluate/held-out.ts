import { assignFolds } from '../../src-main/pipeline/classify/classifier-training.ts';
import type { LocalClassifier } from '../../src-main/pipeline/classify/local-classifier.ts';
import { trainClassifier } from '../training/train.ts';
import type { TrainingItem } from '../training/training-data.ts';

const FOLDS = 5;

/**
 * For each reference item, by id, a classifier that has never seen it: trained on the other folds of
 * the reference items and on all further items.
 */
export function heldOutClassifiers(
  reference: readonly TrainingItem[],
  further: readonly TrainingItem[],
): Map<string, LocalClassifier> {
  const foldOf = assignFolds(
    reference.map(({ id }) => id),
    FOLDS,
  );
  const classifiers = Array.from({ length: FOLDS }, (_, fold) =>
    trainClassifier([...reference.filter(({ id }) => foldOf.get(id) !== fold), ...further]),
  );
  return new Map(
    reference.map(({ id }) => {
      const classifier = classifiers[foldOf.get(id) ?? -1];
      if (!classifier) throw new Error(`Item ${id} is in no fold`);
      return [id, classifier];
    }),
  );
}
