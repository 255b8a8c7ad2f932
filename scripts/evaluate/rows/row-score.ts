import type { FoundItem } from '../../../src-main/pipeline/fields/rows/found-item.ts';
import { sameCell, type JudgedColumn } from './judged-column.ts';
import type { JudgedRow } from './labelled-rows.ts';

/** How the rows of a request came out. */
export interface RowAnswer {
  readonly id: string;
  readonly expected: readonly JudgedRow[];
  readonly given: readonly JudgedRow[];
}

export interface CellCount {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
}

/** A row as it is judged: type, make and model joined. */
export function judgedItem({ kind, cells }: FoundItem): JudgedRow {
  const values = Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.value]));
  if (kind !== 'vehicle') return values;
  const { type, make, model, ...others } = values;
  const name = [type, make, model].filter((part) => part !== undefined).join(' ');
  return name === '' ? others : { ...others, vehicle: name };
}

/** Counts the cells by column. A cell counts as right in the row it belongs to only. */
export function scoreCells(answers: readonly RowAnswer[]): ReadonlyMap<JudgedColumn, CellCount> {
  const counts = new Map<JudgedColumn, CellCount>();
  const add = (column: JudgedColumn, more: Partial<CellCount>): void => {
    const { labelled, found, right } = counts.get(column) ?? { labelled: 0, found: 0, right: 0 };
    counts.set(column, {
      labelled: labelled + (more.labelled ?? 0),
      found: found + (more.found ?? 0),
      right: right + (more.right ?? 0),
    });
  };
  for (const { expected, given } of answers) {
    for (const row of given) for (const column of columnsOf(row)) add(column, { found: 1 });
    for (const [row, match] of paired(expected, given)) {
      for (const column of columnsOf(row)) {
        const value = row[column];
        const right = value !== undefined && match !== null && sameCell(value, match[column]);
        add(column, { labelled: 1, right: right ? 1 : 0 });
      }
    }
  }
  return counts;
}

/** Each labelled row with the found row that has most of its cells; a found row is used once. */
export function paired(
  expected: readonly JudgedRow[],
  given: readonly JudgedRow[],
): readonly (readonly [JudgedRow, JudgedRow | null])[] {
  const free = new Set(given);
  return expected.map((row) => {
    const best = [...free].reduce<JudgedRow | null>(
      (chosen, next) => (agreement(row, next) > (chosen ? agreement(row, chosen) : 0) ? next : chosen),
      null,
    );
    if (best) free.delete(best);
    return [row, best];
  });
}

function agreement(row: JudgedRow, other: JudgedRow): number {
  return columnsOf(row).filter((column) => sameCell(row[column] ?? '', other[column])).length;
}

/** The columns that a row has a cell in. */
export function columnsOf(row: JudgedRow): readonly JudgedColumn[] {
  // The keys of an object literal typed by its columns.
  return Object.keys(row) as JudgedColumn[];
}
