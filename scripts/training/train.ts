import { documentText } from '../../src-main/core/document-text.ts';
import type { ClassifierModel } from '../../src-main/pipeline/classify/classifier-model.ts';
import { trainModel, type LabelledText } from '../../src-main/pipeline/classify/classifier-training.ts';
import {
  createLocalClassifier,
  type LocalClassifier,
} from '../../src-main/pipeline/classify/local-classifier.ts';
import { isReference, itemDocument, type TrainingItem } from './training-data.ts';

/** Trains a classifier from labelled items, in memory. */
export function trainClassifier(items: readonly TrainingItem[]): LocalClassifier {
  return createLocalClassifier(trainClassifierModel(items));
}

/** Trains the model itself, to be written to a file. */
export function trainClassifierModel(items: readonly TrainingItem[]): ClassifierModel {
  return trainModel(items.map(labelledText));
}

function labelledText(item: TrainingItem): LabelledText {
  return {
    text: documentText(itemDocument(item)),
    category: item.category,
    group: item.id,
    representative: isReference(item),
  };
}
