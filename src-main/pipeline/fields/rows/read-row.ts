import type { ItemColumn, ItemKind } from '../../../../src-preload/contract/risk-items.ts';
import { unionBox } from '../../../core/document-text.ts';
import { cellValue, tidy } from './cell-values.ts';
import type { FoundCell, FoundCells } from './found-item.ts';
import { evidenceOf, type LiveWord } from './live-lines.ts';
import type { Column } from './table-header.ts';
import type { Target } from './table-kind.ts';
import { splitVehicleName } from './vehicle-name.ts';

/** The words of one row of a table, by column; a cell's words may stand on several lines of the page. */
export interface RowWords {
  readonly page: number;
  readonly cells: readonly (readonly LiveWord[])[];
}

/** A table's structure and its text both speak for a cell; only the reading of its words may be at fault. */
const SURE = 0.97;
/** Figures read with less certainty than this are not told: one wrong digit is another amount. */
const LEAST_SURE = 0.4;
/** A letter or a number that only tells the parts of a building apart. */
const MERE_LETTER = /^[\p{L}\d]{1,2}\.?$/u;

/** A plate of the present series, with the slips that recognition makes in its figures. */
const PRESENT_PLATE = /^[A-HJ-NPR-TV-Z]{2}[\dOISBZ]{3}[A-HJ-NPR-TV-Z]{2}$/u;

/** The cells of a row as the forms ask for them; what says nothing certain is left out. */
export function readRow(kind: ItemKind, row: RowWords, columns: readonly Column[]): FoundCells {
  const found: { [C in ItemColumn]?: FoundCell } = {};
  for (const [index, column] of columns.entries()) {
    const words = row.cells[index] ?? [];
    if (column.target === null || words.length === 0) continue;
    for (const [target, cell] of cellsOf(column.target, row.page, words)) {
      found[target] = joinedWith(kind, target, found[target], cell);
    }
  }
  return found;
}

function cellsOf(
  target: Target,
  page: number,
  words: readonly LiveWord[],
): readonly (readonly [ItemColumn, FoundCell])[] {
  if (target === 'vehicle') return vehicleCells(page, words);
  const cell = cellFrom(target, page, words);
  return cell === null ? [] : [[target, cell]];
}

/** One cell from its words; null where they say nothing certain. */
export function cellFrom(column: ItemColumn, page: number, words: readonly LiveWord[]): FoundCell | null {
  const text = words.map((word) => word.text).join(' ');
  const value = cellValue(column, text);
  const evidence = evidenceOf(page, words);
  if (value === null || evidence === null) return null;
  const sure = SURE * Math.min(...words.map(({ word }) => word.confidence));
  if (typeof value === 'number' && sure < LEAST_SURE) return null;
  return { value, evidence, confidence: Math.round(sure * 100) / 100 };
}

/** Type, make and model that stand in one cell, each with the words that say it. */
export function vehicleCells(
  page: number,
  words: readonly LiveWord[],
): readonly (readonly [ItemColumn, FoundCell])[] {
  const plate = plateWithin(words);
  if (plate !== null) {
    const cell = cellFrom('plate', page, words.slice(plate.from, plate.to));
    const name = vehicleCells(page, words.slice(plate.to));
    return cell === null ? name : [['plate', cell], ...name];
  }
  const starts = words.map((_, at) =>
    words.slice(0, at).reduce((length, { text }) => length + text.length + 1, 0),
  );
  const text = words.map((word) => word.text).join(' ');
  if (tidy(text) === null) return [];
  const name = splitVehicleName(text);
  return (['type', 'make', 'model'] as const).flatMap((column) => {
    const part = name[column];
    if (part === null) return [];
    const own = words.filter((word, at) => {
      const start = starts[at] ?? 0;
      return start < part.end && start + word.text.length > part.start;
    });
    const cell = cellFrom(column, page, own);
    return cell === null ? [] : [[column, cell] as const];
  });
}

/** Words that are a plate among those that name a vehicle: its label was not read. */
function plateWithin(words: readonly LiveWord[]): { readonly from: number; readonly to: number } | null {
  const from = words.findIndex(({ text }) => PRESENT_PLATE.test(text));
  return from < 0 ? null : { from, to: from + 1 };
}

/** Several columns may make one cell: a street and its town, a building and its use. */
function joinedWith(
  kind: ItemKind,
  column: ItemColumn,
  before: FoundCell | undefined,
  cell: FoundCell,
): FoundCell {
  if (before === undefined) return cell;
  if (typeof before.value === 'number' || typeof cell.value === 'number') return before;
  if (kind === 'building' && column === 'use' && MERE_LETTER.test(before.value)) return cell;
  const glue = kind === 'building' ? ', ' : ' ';
  return {
    value: `${before.value}${glue}${cell.value}`,
    evidence: {
      page: before.evidence.page,
      box: [...unionBox(before.evidence.box, cell.evidence.box)],
      raw: `${before.evidence.raw} ${cell.evidence.raw}`,
    },
    confidence: Math.min(before.confidence, cell.confidence),
  };
}
