import { FIELD_NAMES, type Category, type FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { DocumentText } from '../../src-main/core/document-text.ts';
import type { FieldValues } from '../../src-main/core/stage.ts';
import type { LocalClassifier } from '../../src-main/pipeline/classify/local-classifier.ts';
import { extractFields } from '../../src-main/pipeline/fields/extract-fields.ts';
import type { TrainingItem } from '../training/training-data.ts';

/** The corpus was written in these months; the day only bounds which dates are plausible. */
const TODAY = new Date('2026-01-15T12:00:00Z');

/** A category that was given, beside the right one. */
export interface CategoryAnswer {
  readonly expected: Category;
  readonly given: Category;
  readonly confidence: number;
}

/** What the product said about one labelled item, beside what is right. */
export interface Answer {
  readonly id: string;
  readonly difficulty: TrainingItem['difficulty'];
  readonly category: CategoryAnswer;
  readonly expected: Readonly<Partial<Record<FieldName, unknown>>>;
  readonly given: FieldValues;
}

/** Classifies and extracts as the product does: the fields get the category that was given, right or wrong. */
export function answerItem(item: TrainingItem, document: DocumentText, classifier: LocalClassifier): Answer {
  const { category, confidence } = classifier.classify(document);
  const fields = Object.values(extractFields(document, category, { today: TODAY }));
  return {
    id: item.id,
    difficulty: item.difficulty,
    category: { expected: item.category, given: category, confidence },
    expected: Object.fromEntries(
      FIELD_NAMES.flatMap((name) => (item.fields[name] === undefined ? [] : [[name, item.fields[name]]])),
    ),
    given: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  };
}
