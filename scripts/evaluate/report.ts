import { CATEGORIES, FIELD_NAMES } from '../../src-preload/contract/vocabulary.ts';
import type { Acceptance } from './acceptance.ts';
import type { Answer } from './answer.ts';
import type { BaselineReport } from './baseline-answers.ts';
import { scoreCategories, type CategoryScore } from './category-score.ts';
import { missesOf, type FieldScore, type Score } from './field-score.ts';
import { alignedTable, share } from './table.ts';

/** The figures of one part of the evaluation. */
export interface PartReport {
  readonly part: string;
  readonly categories: CategoryScore;
  readonly byDifficulty: readonly { readonly difficulty: string; readonly categories: CategoryScore }[];
  readonly acceptance: Acceptance;
  readonly baselines: readonly BaselineReport[];
  readonly fields: FieldScore;
}

const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** The answers of each difficulty, scored apart. */
export function scoreByDifficulty(
  answers: readonly Pick<Answer, 'category' | 'difficulty'>[],
): PartReport['byDifficulty'] {
  return DIFFICULTIES.map((difficulty) => ({
    difficulty,
    categories: scoreCategories(answers.filter((answer) => answer.difficulty === difficulty)),
  }));
}

/** The report as plain text. */
export function formatReport(report: PartReport): string {
  const { part, categories, acceptance, fields } = report;
  return [
    `== ${part}: ${categories.items} documents`,
    '',
    comparisonTable(report),
    '',
    `at a confidence of ${acceptance.threshold} and more: ${acceptance.accepted} of ${categories.items} taken, ${share(acceptance.right / acceptance.accepted)} of them right`,
    '',
    categoryTable(categories),
    '',
    `field F1 ${share(fields.micro.f1)} (precision ${share(fields.micro.precision)}, recall ${share(fields.micro.recall)})`,
    '',
    fieldTable(fields),
    '',
  ].join('\n');
}

/** One line of a share of the documents: only sums, no document by itself. */
export function formatShare(
  name: string,
  score: { readonly categories: CategoryScore; readonly fields: FieldScore },
): string {
  const { accuracy, items, right, calibrationError } = score.categories;
  return `${name}: category ${share(accuracy)} (${right} of ${items}), ECE ${share(calibrationError)}, field F1 ${share(score.fields.micro.f1)}`;
}

function comparisonTable({ categories, byDifficulty, baselines }: PartReport): string {
  const row = (name: string, { accuracy, right, items, calibrationError }: CategoryScore): string[] => [
    name,
    share(accuracy),
    `${right} of ${items}`,
    share(calibrationError),
  ];
  return alignedTable([
    ['category', 'accuracy', 'right', 'ECE'],
    row('BrokerFlow', categories),
    ...byDifficulty.map((level) => row(`  ${level.difficulty}`, level.categories)),
    ...baselines.map((baseline) => row(baseline.name, baseline.categories)),
  ]);
}

function categoryTable({ byCategory, confusion }: CategoryScore): string {
  const header = ['category', 'items', 'recall', 'precision', ...CATEGORIES.map((name) => `-> ${name}`)];
  const rows = CATEGORIES.map((category, index) => {
    const { items, recall, precision } = byCategory[category];
    return [
      category,
      String(items),
      share(recall),
      share(precision),
      ...(confusion[index] ?? []).map(String),
    ];
  });
  return alignedTable([header, ...rows]);
}

function fieldTable({ byField, micro }: FieldScore): string {
  const row = (name: string, score: Score): string[] => [
    name,
    String(score.labelled),
    String(score.found),
    String(score.right),
    share(score.precision),
    share(score.recall),
    share(score.f1),
  ];
  return alignedTable([
    ['field', 'labelled', 'found', 'right', 'precision', 'recall', 'F1'],
    ...FIELD_NAMES.map((name) => row(name, byField[name])),
    row('all (micro)', micro),
  ]);
}

/** Every wrong answer, one line each. */
export function formatMisses(answers: readonly Answer[]): string {
  return answers
    .flatMap((answer) => [
      ...(answer.category.given === answer.category.expected
        ? []
        : [`${answer.id}  category  ${answer.category.expected} -> ${answer.category.given}`]),
      ...missesOf(answer).map(
        ({ name, expected, given }) =>
          `${answer.id}  ${name}  ${JSON.stringify(expected) ?? '-'} -> ${JSON.stringify(given) ?? '-'}`,
      ),
    ])
    .join('\n');
}
