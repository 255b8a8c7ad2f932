import { indexPage, unionBox, type DocumentText } from '../../../core/document-text.ts';
import type { Box, Evidence } from '../../../../src-preload/contract/evidence.ts';
import type { Reading } from '../reading.ts';

export interface CellWord {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
}

/** Words of the live request that stand together in a line, up to the next wide gap: a cell, or a line of prose. */
export interface Cell {
  /** 1-based. */
  readonly page: number;
  /** Left to right; at least one. */
  readonly words: readonly CellWord[];
  /** Around all words, in fractions of the page. */
  readonly box: Box;
}

/** The cells of a document in reading order; quoted history and the rules of tables are left out. */
export function cellsOf(document: DocumentText, reading: Reading): readonly Cell[] {
  let offset = 0;
  return document.pages.flatMap((page) => {
    const { text, ranges } = indexPage(page);
    const from = offset;
    offset += text.length + 1;
    const cells: CellWord[][] = [];
    let end = 0;
    for (const range of ranges) {
      if (reading.live.slice(from + range.start, from + range.end).trim() === '') continue;
      // The reading has put spaces where a justified line has wide gaps, and a gap where a bar parts two cells.
      const gap = reading.text.slice(from + end, from + range.start);
      const { box, confidence } = range.word;
      const word = { text: range.word.text, box, confidence };
      if (end === 0 || /[\t\n]/u.test(gap)) cells.push([word]);
      else cells.at(-1)?.push(word);
      end = range.end;
    }
    return cells.flatMap((words) => cellOf(page.page, words));
  });
}

/** Where words stand, and what they say. */
export function evidenceOf({ page }: Pick<Cell, 'page'>, words: readonly CellWord[]): Evidence | null {
  const [cell] = cellOf(page, words);
  return cell ? { page, box: [...cell.box], raw: joined(words) } : null;
}

export function joined(words: readonly CellWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** The cells of a line, itself among them, read across columns and blocks, from the left. */
export function cellsInLine(cell: Cell, cells: readonly Cell[]): readonly Cell[] {
  const [, top, , bottom] = cell.box;
  const inLine = cells.filter(({ page, box: [, otherTop, , otherBottom] }) => {
    const common = overlap(top, bottom, otherTop, otherBottom);
    return page === cell.page && common > 0.5 * Math.min(bottom - top, otherBottom - otherTop);
  });
  return inLine.toSorted((a, b) => a.box[0] - b.box[0]);
}

/** The cell that stands next in the same line. */
export function rightOf(cell: Cell, cells: readonly Cell[]): Cell | null {
  const right = cell.box[2];
  return cellsInLine(cell, cells).find((other) => other.box[0] >= right) ?? null;
}

/** In heights of the cell: what stands further below belongs to something else. */
const FURTHEST_BELOW = 2.5;

/** The cell that stands below, in the same column. */
export function below(cell: Cell, cells: readonly Cell[]): Cell | null {
  const [left, top, right, bottom] = cell.box;
  const height = bottom - top;
  const under = cells.filter(
    (other) =>
      other.page === cell.page &&
      other.box[1] >= bottom - 0.3 * height &&
      other.box[1] - bottom <= FURTHEST_BELOW * height &&
      overlap(left, right, other.box[0], other.box[2]) > 0,
  );
  return nearest(under, (other) => other.box[1] - bottom);
}

function cellOf(page: number, words: readonly CellWord[]): Cell[] {
  const [first] = words;
  return first ? [{ page, words, box: words.map(({ box }) => box).reduce(unionBox, first.box) }] : [];
}

function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}

function nearest(cells: readonly Cell[], distance: (cell: Cell) => number): Cell | null {
  const [first, ...others] = cells;
  if (!first) return null;
  return others.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best), first);
}
