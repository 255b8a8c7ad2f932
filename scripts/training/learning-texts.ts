import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentText } from '../../src-main/core/document-text.ts';
import { encodeLabelledTexts } from '../../src-main/pipeline/classify/learning/labelled-texts.ts';
import { isBlind } from '../evaluate/blind-half.ts';
import { itemDocument, type TrainingItem } from './training-data.ts';

const CLASSIFIER_FOLDER = new URL('../../resources/classifier/', import.meta.url);

/**
 * Writes what the application learns from corrections with. The guard: the open half of the validation part, on
 * which nothing is trained, so that what an office teaches is judged by requests unknown to all. The replay: every
 * other request that the shipped model was trained on; with the reference ones alone more was forgotten, with all
 * of them learning takes twice as long for nothing. Returns the files.
 */
export function writeLearningTexts(
  training: readonly TrainingItem[],
  validation: readonly TrainingItem[],
): readonly string[] {
  return [
    write(
      'guard.json',
      validation.filter((item) => !isBlind(item)),
    ),
    write(
      'replay.json',
      training.filter((_, index) => index % 2 === 0),
    ),
  ];
}

function write(name: string, items: readonly TrainingItem[]): string {
  const file = fileURLToPath(new URL(name, CLASSIFIER_FOLDER));
  const requests = items.map((item) => ({
    text: documentText(itemDocument(item)),
    category: item.category,
  }));
  writeFileSync(file, encodeLabelledTexts(requests));
  return file;
}
