import { CATEGORIES, type Category } from '../../src-preload/contract/vocabulary.ts';
import type { Answer } from './answer.ts';

export interface CategoryScore {
  readonly items: number;
  readonly right: number;
  readonly accuracy: number;
  /** Share of the items of a category that were recognised, and of the answers that were right. */
  readonly byCategory: Readonly<Record<Category, { items: number; recall: number; precision: number }>>;
  /** Rows: the right category; columns: the given one; in the order of `CATEGORIES`. */
  readonly confusion: readonly (readonly number[])[];
  /** Expected calibration error: mean distance between confidence and accuracy over ten bins, by weight. */
  readonly calibrationError: number;
}

type Judged = Pick<Answer, 'category'>;

/** Scores the categories given. Shares are NaN where there is nothing to divide by. */
export function scoreCategories(answers: readonly Judged[]): CategoryScore {
  const confusion = CATEGORIES.map((expected) =>
    CATEGORIES.map(
      (given) =>
        answers.filter(({ category }) => category.expected === expected && category.given === given).length,
    ),
  );
  const right = answers.filter(isRight).length;
  const byCategory = CATEGORIES.map((category, index) => {
    const row = confusion[index] ?? [];
    const items = sum(row);
    const hits = row[index] ?? 0;
    const answered = sum(confusion.map((line) => line[index] ?? 0));
    return [category, { items, recall: hits / items, precision: hits / answered }] as const;
  });
  return {
    items: answers.length,
    right,
    accuracy: right / answers.length,
    byCategory: Object.fromEntries(byCategory) as CategoryScore['byCategory'],
    confusion,
    calibrationError: calibrationError(answers),
  };
}

const BINS = 10;

function calibrationError(answers: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    answers.filter(({ category }) => Math.min(BINS - 1, Math.floor(category.confidence * BINS)) === bin),
  );
  const distances = bins.map((bin) =>
    Math.abs(bin.filter(isRight).length - sum(bin.map(({ category }) => category.confidence))),
  );
  return sum(distances) / answers.length;
}

const isRight = ({ category }: Judged): boolean => category.given === category.expected;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
