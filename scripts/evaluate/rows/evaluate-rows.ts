import { parseArgs } from 'node:util';
import type { DocumentText } from '../../../src-main/core/document-text.ts';
import { findItems } from '../../../src-main/pipeline/fields/rows/find-items.ts';
import { readOnPaper } from '../paper.ts';
import { alignedTable, share } from '../table.ts';
import { tableItems, writtenItems, type LabelledRows } from './labelled-rows.ts';
import { judgedItem, paired, scoreCells, type CellCount, type RowAnswer } from './row-score.ts';
import { readUnruled } from './read-unruled.ts';

const PAPERS = ['digital', 'unruled', 'office', 'rough'] as const;
type RowPaper = (typeof PAPERS)[number];

export const ROWS_USAGE = `npm run evaluate -- rows [--paper ${PAPERS.join('|')} ...] [--misses]`;
/** The day on which the requests are read. */
const TODAY = new Date('2026-11-21');

/** Measures the rows found in labelled requests, cell by cell, on digital and scanned paper. */
export async function evaluateRows(argv: readonly string[]): Promise<void> {
  const { papers, misses } = parseRowOptions(argv);
  const sets = [
    { name: 'tables of the reference requests', labelled: tableItems() },
    { name: 'requests written with their rows', labelled: writtenItems() },
  ];
  for (const paper of papers) {
    for (const { name, labelled } of sets) {
      const documents = await readAll(labelled, paper);
      const answers = labelled.map((one) => answer(one, documents.get(one.item.id)));
      console.log(`\n== ${paper}: ${name}, ${labelled.length} documents\n\n${report(answers)}`);
      if (misses) console.log(missesOf(answers));
    }
  }
}

function parseRowOptions(argv: readonly string[]): {
  readonly papers: readonly RowPaper[];
  readonly misses: boolean;
} {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      paper: { type: 'string', multiple: true, default: ['digital', 'unruled', 'office'] },
      misses: { type: 'boolean', default: false },
    },
  });
  const papers = values.paper.map((name) => PAPERS.find((paper) => paper === name));
  if (papers.includes(undefined)) {
    console.error(ROWS_USAGE);
    process.exit(2);
  }
  return { papers: papers.filter((paper) => paper !== undefined), misses: values.misses };
}

function readAll(labelled: readonly LabelledRows[], paper: RowPaper): Promise<Map<string, DocumentText>> {
  const items = labelled.map(({ item }) => item);
  return paper === 'unruled' ? readUnruled(items) : readOnPaper(items, paper, () => undefined);
}

function answer({ item, rows }: LabelledRows, document: DocumentText | undefined): RowAnswer {
  const { items } = findItems(document ?? { pages: [] }, item.category, { today: TODAY });
  return { id: item.id, expected: rows, given: items.map(judgedItem) };
}

function report(answers: readonly RowAnswer[]): string {
  const counts = [...scoreCells(answers)];
  const total = counts.reduce(
    (sum, [, count]) => ({
      labelled: sum.labelled + count.labelled,
      found: sum.found + count.found,
      right: sum.right + count.right,
    }),
    { labelled: 0, found: 0, right: 0 },
  );
  const line = (name: string, { labelled, found, right }: CellCount): string[] => [
    name,
    String(labelled),
    String(found),
    String(right),
    share(right / found),
    share(right / labelled),
    share((2 * right) / (found + labelled)),
  ];
  return alignedTable([
    ['cells', 'labelled', 'found', 'right', 'precision', 'recall', 'F1'],
    ...counts.map(([column, count]) => line(column, count)),
    line('all', total),
  ]);
}

/** Every labelled row that was not found as it is, and every found row that is none. */
function missesOf(answers: readonly RowAnswer[]): string {
  return answers
    .flatMap(({ id, expected, given }) => {
      const pairs = paired(expected, given);
      const used = new Set(pairs.map(([, match]) => match));
      const wrong = pairs.filter(([row, match]) => inOrder(row) !== inOrder(match ?? {}));
      return [
        ...wrong.map(([row, match]) => `${id}  ${inOrder(row)} -> ${match ? inOrder(match) : '-'}`),
        ...given.filter((row) => !used.has(row)).map((row) => `${id}  - -> ${inOrder(row)}`),
      ];
    })
    .join('\n');
}

const inOrder = (row: RowAnswer['given'][number]): string =>
  JSON.stringify(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b)));
