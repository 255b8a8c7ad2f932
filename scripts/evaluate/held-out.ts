import { assignFolds } from '../../src-main/pipeline/classify/classifier-training.ts';
import type { TrainingItem } from '../training/training-data.ts';

const FOLDS = 5;

/**
 * For each reference item, what was trained without it: on the other folds of the reference items and
 * on all further items.
 */
export function heldOut<T>(
  reference: readonly TrainingItem[],
  further: readonly TrainingItem[],
  train: (items: readonly TrainingItem[]) => T,
): (item: TrainingItem) => T {
  const foldOf = assignFolds(
    reference.map(({ id }) => id),
    FOLDS,
  );
  const trained = Array.from({ length: FOLDS }, (_, fold) =>
    train([...reference.filter(({ id }) => foldOf.get(id) !== fold), ...further]),
  );
  return ({ id }) => {
    const one = trained[foldOf.get(id) ?? -1];
    if (one === undefined) throw new Error(`Item ${id} is in no fold`);
    return one;
  };
}
