import type { CategoryReason } from '../../src-preload/contract/requests.ts';
import type { Category } from '../../src-preload/contract/vocabulary.ts';
import type { DocumentText } from '../../src-main/core/document-text.ts';
import { assignFolds } from '../../src-main/pipeline/classify/classifier-training.ts';
import { trainClassifier } from './train.ts';
import { itemDocument, type TrainingItem } from './training-data.ts';

/** What a model that had never seen an item said about it. */
export interface HeldOutAnswer {
  readonly item: TrainingItem;
  readonly answer: Category;
  readonly confidence: number;
  readonly right: boolean;
  readonly reasons: readonly CategoryReason[];
}

export interface CrossValidationOptions {
  /** Items that train every fold and are never judged. */
  readonly alwaysTrain?: readonly TrainingItem[];
  readonly folds?: number;
  /** How a judged item is read; by default as typed. */
  readonly read?: (item: TrainingItem) => DocumentText;
}

/** Judges each item by a model trained without it (and without the rest of its fold). */
export function crossValidate(
  items: readonly TrainingItem[],
  { alwaysTrain = [], folds = 5, read = itemDocument }: CrossValidationOptions = {},
): HeldOutAnswer[] {
  const foldOf = assignFolds(
    items.map(({ id }) => id),
    folds,
  );
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const seen = items.filter(({ id }) => foldOf.get(id) !== fold);
    const classifier = trainClassifier([...seen, ...alwaysTrain]);
    return items
      .filter(({ id }) => foldOf.get(id) === fold)
      .map((item) => {
        const { category, confidence, reasons } = classifier.classify(read(item));
        return { item, answer: category, confidence, right: category === item.category, reasons };
      });
  });
}
