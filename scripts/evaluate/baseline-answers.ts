import type { DocumentText } from '../../src-main/core/document-text.ts';
import type { TrainingItem } from '../training/training-data.ts';
import type { CategoryAnswer } from './answer.ts';
import { scoreCategories, type CategoryScore } from './category-score.ts';
import type { Baseline } from './judged-set.ts';

/** What one of the recipes got right on the same documents. */
export interface BaselineReport {
  readonly name: string;
  readonly categories: CategoryScore;
}

/** Judges the recipe as the product is judged, on the same readings. */
export function judgeBaseline(
  { name, classifierOf }: Baseline,
  items: readonly TrainingItem[],
  documents: ReadonlyMap<string, DocumentText>,
): BaselineReport {
  const answers = items.flatMap((item): { category: CategoryAnswer }[] => {
    const document = documents.get(item.id);
    if (!document) return [];
    const { category, confidence } = classifierOf(item).classify(document);
    return [{ category: { expected: item.category, given: category, confidence } }];
  });
  return { name, categories: scoreCategories(answers) };
}
