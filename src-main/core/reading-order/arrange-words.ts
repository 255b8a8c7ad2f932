import type { Word } from '../document-text.ts';
import { columnZones, type ColumnZone } from './columns.ts';
import { foldBetweenPages } from './facing-pages.ts';
import {
  heightOf,
  median,
  middleOf,
  shapeOf,
  type PageSize,
  type PlacedWord,
  type WordShape,
} from './placed-word.ts';
import { rowsOf, type Row } from './rows.ts';

/** A wider step between lines than this many line heights begins a new block. */
const BLOCK_STEP = 1.9;

/**
 * Puts upright words into reading order and numbers their lines and blocks: rows from top to bottom,
 * left to right, so that a label and its value stay on one line; running text in columns is read column
 * by column, and of two pages on one picture the left one first.
 */
export function arrangeWords(words: readonly PlacedWord[], page: PageSize): readonly Word[] {
  const shapes = words.map((word) => shapeOf(word, page));
  const fold = foldBetweenPages(shapes, page) ?? Infinity;
  const pages = [
    shapes.filter((shape) => centre(shape) < fold),
    shapes.filter((shape) => centre(shape) >= fold),
  ];
  const groups = pages.flatMap((onPage) => readingGroups(onPage, columnZones(onPage)));
  let line = 0;
  let block = 0;
  const arranged: Word[] = [];
  for (const rows of groups) {
    let previous: Row | undefined;
    for (const row of rows) {
      if (previous && startsBlock(previous, row)) block += 1;
      for (const { word } of row.words) {
        arranged.push({ text: word.text, box: word.box, confidence: word.confidence, line, block });
      }
      line += 1;
      previous = row;
    }
    block += 1;
  }
  return arranged;
}

/** The page as groups of rows: what stands above, within (one group a column) and below each zone. */
function readingGroups(
  shapes: readonly WordShape[],
  zones: readonly ColumnZone[],
): readonly (readonly Row[])[] {
  const groups: (readonly Row[])[] = [];
  let rest = shapes;
  for (const zone of zones) {
    groups.push(rowsOf(rest.filter((shape) => middleOf(shape) < zone.top)));
    const inside = rest.filter((shape) => middleOf(shape) >= zone.top && middleOf(shape) <= zone.bottom);
    const edges = [-Infinity, ...zone.gutters, Infinity];
    for (let column = 0; column + 1 < edges.length; column += 1) {
      const [from = 0, to = 0] = edges.slice(column, column + 2);
      groups.push(rowsOf(inside.filter((shape) => centre(shape) >= from && centre(shape) < to)));
    }
    rest = rest.filter((shape) => middleOf(shape) > zone.bottom);
  }
  groups.push(rowsOf(rest));
  return groups.filter((rows) => rows.length > 0);
}

function startsBlock(previous: Row, row: Row): boolean {
  const height = Math.min(wordHeight(previous), wordHeight(row));
  return middleOf(row) - middleOf(previous) > BLOCK_STEP * height;
}

const wordHeight = (row: Row): number => median(row.words.map(heightOf));
const centre = (shape: WordShape): number => (shape.left + shape.right) / 2;
