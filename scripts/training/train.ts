import { documentText } from '../../src-main/core/document-text.ts';
import type { ClassifierModel } from '../../src-main/pipeline/classify/classifier-model.ts';
import { trainModel, type LabelledText } from '../../src-main/pipeline/classify/classifier-training.ts';
import {
  createLocalClassifier,
  type LocalClassifier,
} from '../../src-main/pipeline/classify/local-classifier.ts';
import { itemDocument, type TrainingItem } from './training-data.ts';

/** Trains a classifier from labelled items, in memory. */
export function trainClassifier(items: readonly TrainingItem[]): LocalClassifier {
  return createLocalClassifier(trainClassifierModel(items));
}

/** Trains the model itself, to be written to a file. */
export function trainClassifierModel(items: readonly TrainingItem[]): ClassifierModel {
  return trainModel(items.flatMap(readings));
}

/** The ways an item may be read: as typed, and without its subject line. */
function readings(item: TrainingItem): LabelledText[] {
  const example = (variant: TrainingItem): LabelledText => ({
    text: documentText(itemDocument(variant)),
    category: item.category,
    importance: 1,
    group: item.id,
  });
  return [example(item)];
}
