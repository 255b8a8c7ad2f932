import type { LocalClassifier } from '../../src-main/pipeline/classify/local-classifier.ts';
import { trainClassifier } from '../training/train.ts';
import {
  loadAllTrainingItems,
  loadTrainingItems,
  loadValidationItems,
  REFERENCE_FILE,
  type TrainingItem,
} from '../training/training-data.ts';
import { isBlind } from './blind-half.ts';
import { heldOutClassifiers } from './held-out.ts';
import type { RequestSet } from './options.ts';

/** Labelled requests with classifiers that have never seen them. */
export interface JudgedSet {
  readonly items: readonly TrainingItem[];
  readonly classifierOf: (item: TrainingItem) => LocalClassifier;
  /** Shares that are reported apart; misses are printed only where nobody must stay blind. */
  readonly shares: readonly Share[];
  readonly about: string;
}

interface Share {
  readonly name: string;
  readonly blind: boolean;
  readonly holds: (item: { readonly id: string }) => boolean;
}

/** Loads a set and trains what it is judged with. */
export function judgedSet(set: RequestSet): JudgedSet {
  return set === 'reference' ? referenceSet() : validationSet();
}

function referenceSet(): JudgedSet {
  const items = loadTrainingItems(REFERENCE_FILE);
  const known = new Set(items.map(({ id }) => id));
  const further = loadAllTrainingItems().filter(({ id }) => !known.has(id));
  const classifiers = heldOutClassifiers(items, further);
  return {
    items,
    classifierOf: ({ id }) => {
      const classifier = classifiers.get(id);
      if (!classifier) throw new Error(`Item ${id} is in no fold`);
      return classifier;
    },
    shares: [{ name: '', blind: false, holds: () => true }],
    about: `Five-fold cross-validation on ${items.length} labelled requests; ${further.length} more train every fold.`,
  };
}

function validationSet(): JudgedSet {
  const items = loadValidationItems();
  const training = loadAllTrainingItems();
  const classifier = trainClassifier(training);
  return {
    items,
    classifierOf: () => classifier,
    shares: [
      { name: ', open half', blind: false, holds: (item) => !isBlind(item) },
      { name: ', blind half', blind: true, holds: isBlind },
    ],
    about: `${items.length} labelled requests that nothing was trained on; ${training.length} others train.`,
  };
}
