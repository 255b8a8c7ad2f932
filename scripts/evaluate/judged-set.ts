import {
  loadLocalClassifier,
  type LocalClassifier,
} from '../../src-main/pipeline/classify/local-classifier.ts';
import { trainClassifier } from '../training/train.ts';
import {
  loadAllTrainingItems,
  loadTrainingItems,
  loadValidationItems,
  REFERENCE_FILE,
  type TrainingItem,
} from '../training/training-data.ts';
import {
  BASELINE_NAMES,
  trainBaseline,
  type BaselineClassifier,
  type BaselineName,
} from './baseline/baseline-classifier.ts';
import { isBlind } from './blind-half.ts';
import { heldOut } from './held-out.ts';
import type { RequestSet } from './options.ts';
import { MODEL_FILE } from './shipped-model.ts';

/** Labelled requests with classifiers that have never seen them. */
export interface JudgedSet {
  readonly items: readonly TrainingItem[];
  readonly classifierOf: (item: TrainingItem) => LocalClassifier;
  /** The recipes that the product is measured against, trained on the same requests. */
  readonly baselines: readonly Baseline[];
  /** How many requests the classifiers were trained on. */
  readonly trainedOn: number;
  /** Shares that are reported apart. */
  readonly shares: readonly Share[];
  /** Items whose misses nobody may see. */
  readonly isBlind: (item: { readonly id: string }) => boolean;
  readonly about: string;
}

export interface Baseline {
  readonly name: BaselineName;
  readonly classifierOf: (item: TrainingItem) => BaselineClassifier;
}

export interface Share {
  readonly name: string;
  readonly holds: (item: { readonly id: string }) => boolean;
}

/** Loads a set and trains what it is judged with. */
export function judgedSet(set: RequestSet): JudgedSet {
  return set === 'reference' ? referenceSet() : validationSet();
}

/** Five folds: what judges an item was trained on the other folds and on all further items. */
function referenceSet(): JudgedSet {
  const items = loadTrainingItems(REFERENCE_FILE);
  const known = new Set(items.map(({ id }) => id));
  const further = loadAllTrainingItems().filter(({ id }) => !known.has(id));
  return {
    items,
    classifierOf: heldOut(items, further, trainClassifier),
    baselines: BASELINE_NAMES.map((name) => ({
      name,
      classifierOf: heldOut(items, further, (seen) => trainBaseline(seen, name)),
    })),
    trainedOn: items.length + further.length,
    shares: [],
    isBlind: () => false,
    about: `Five-fold cross-validation on ${items.length} labelled requests; ${further.length} more train every fold.`,
  };
}

/** The model as it is shipped, on requests that nothing was trained on. */
function validationSet(): JudgedSet {
  const items = loadValidationItems();
  const training = loadAllTrainingItems();
  const classifier = loadLocalClassifier(MODEL_FILE);
  return {
    items,
    classifierOf: () => classifier,
    baselines: BASELINE_NAMES.map((name) => {
      const baseline = trainBaseline(training, name);
      return { name, classifierOf: () => baseline };
    }),
    trainedOn: training.length,
    shares: [
      { name: 'open half', holds: (item) => !isBlind(item) },
      { name: 'blind half', holds: isBlind },
    ],
    isBlind,
    about: `The shipped model on ${items.length} labelled requests that nothing was trained on; ${training.length} others train.`,
  };
}
