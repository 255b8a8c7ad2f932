import { CATEGORIES, FIELD_NAMES } from '../../src-preload/contract/vocabulary.ts';
import type { Answer } from './answer.ts';
import type { CategoryScore } from './category-score.ts';
import { missesOf, type FieldScore, type Score } from './field-score.ts';
import { alignedTable, share } from './table.ts';

/** The figures of one part of the evaluation. */
export interface PartReport {
  readonly part: string;
  readonly categories: CategoryScore;
  readonly fields: FieldScore;
}

/** The report as plain text. */
export function formatReport({ part, categories, fields }: PartReport): string {
  return [
    `== ${part}: ${categories.items} documents`,
    '',
    `category accuracy ${share(categories.accuracy)} (${categories.right} of ${categories.items}), calibration error (ECE) ${share(categories.calibrationError)}`,
    '',
    categoryTable(categories),
    '',
    `field F1 ${share(fields.micro.f1)} (precision ${share(fields.micro.precision)}, recall ${share(fields.micro.recall)})`,
    '',
    fieldTable(fields),
    '',
  ].join('\n');
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
