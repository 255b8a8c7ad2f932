import { around, middleOf, verticalOverlap, type Rectangle, type WordShape } from './placed-word.ts';

/** Words that stand on one line, left to right. */
export interface Row extends Rectangle {
  readonly words: readonly WordShape[];
}

/** A word belongs to a row when half of the lower of it and its neighbour there lie side by side. */
const SAME_ROW_OVERLAP = 0.5;

/**
 * Groups words into rows over the whole width, top to bottom. Each word is compared with its nearest
 * neighbour in the row and not with the row as a whole, so a slightly slanted line stays one row.
 */
export function rowsOf(words: readonly WordShape[]): readonly Row[] {
  const rows: WordShape[][] = [];
  for (const word of words.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = bestRow(rows.slice(-OPEN_ROWS), word);
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map(toRow).toSorted((a, b) => middleOf(a) - middleOf(b));
}

/** Words come sorted by height, so only the latest rows can still take one. */
const OPEN_ROWS = 6;

function bestRow(rows: readonly WordShape[][], word: WordShape): WordShape[] | undefined {
  let best: WordShape[] | undefined;
  let bestOverlap = SAME_ROW_OVERLAP;
  for (const row of rows) {
    const overlap = verticalOverlap(nearestBeside(row, word), word);
    if (overlap >= bestOverlap) {
      best = row;
      bestOverlap = overlap;
    }
  }
  return best;
}

function nearestBeside(row: readonly WordShape[], word: WordShape): WordShape {
  const distance = (other: WordShape): number =>
    Math.max(other.left - word.right, word.left - other.right, 0);
  return row.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest));
}

function toRow(words: readonly WordShape[]): Row {
  return { ...around(words), words: words.toSorted((a, b) => a.left - b.left) };
}
