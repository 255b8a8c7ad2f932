import type { LiveLine, LiveWord } from './live-lines.ts';
import { pieceOf, piecesOf, type Piece } from './pieces.ts';
import type { Column } from './table-header.ts';

/** The words of a line by column, in the order of the columns. */
export type CellWords = readonly (readonly LiveWord[])[];

/** In line heights: edges closer than this are one edge. */
const SAME_EDGE = 0.8;

/**
 * Shares a line out among the columns of a table. Null for a line that runs across them: it is no row.
 * Where nothing is aligned, as in a table pasted into a mail, a line with as many pieces as there are
 * columns is shared out in order.
 */
export function assignCells(line: LiveLine, columns: readonly Column[]): CellWords | null {
  const whole = piecesOf(line);
  if (whole.length === columns.length) {
    const placed = cheapest(whole, columns);
    return isAligned(placed, whole, line) ? shared(whole, placed, columns) : whole.map(({ words }) => words);
  }
  const pieces = whole.flatMap((piece) => cutAtColumns(piece, columns, line.height));
  const cells = shared(pieces, cheapest(pieces, columns), columns);
  return cells.some((words, index) => runsAcross(words, index, columns)) ? null : cells;
}

function isAligned({ cost }: Placing, pieces: readonly Piece[], { height }: LiveLine): boolean {
  return cost <= SAME_EDGE * height * pieces.length;
}

function shared(pieces: readonly Piece[], placed: Placing, columns: readonly Column[]): CellWords {
  return columns.map((_, column) =>
    pieces.flatMap((piece, index) => (placed.columns[index] === column ? piece.words : [])),
  );
}

/** Between two cells there is more room than between most words of the piece. */
const WIDER_THAN_USUAL = 1.25;

/**
 * Cells that fill their columns stand close: a piece is cut where a word begins at a column's left edge, and not in
 * running text, where some word always does.
 */
function cutAtColumns(piece: Piece, columns: readonly Column[], height: number): readonly Piece[] {
  const groups: LiveWord[][] = [];
  const usual = usualGap(piece.words);
  for (const [index, word] of piece.words.entries()) {
    const gap = word.left - (piece.words[index - 1]?.right ?? word.left);
    const begins =
      gap >= WIDER_THAN_USUAL * usual &&
      columns.some(({ left }) => Math.abs(word.left - left) < (SAME_EDGE / 2) * height);
    if (index === 0 || begins) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  return groups.map(pieceOf);
}

/** The gap that half of the words stand apart at most; nothing where there is only one. */
function usualGap(words: readonly LiveWord[]): number {
  const gaps = words.slice(1).map((word, index) => word.left - (words[index]?.right ?? word.left));
  return gaps.length < 2 ? 0 : (gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0);
}

interface Placing {
  readonly cost: number;
  /** A column for each piece, never going back to the left. */
  readonly columns: readonly number[];
}

/**
 * The placing of all pieces that moves them least. A piece may go on with the cell before it: that costs the gap
 * between them, as words of a cell sometimes stand wide.
 */
function cheapest(pieces: readonly Piece[], columns: readonly Column[]): Placing {
  let best: readonly Placing[] = columns.map(() => ({ cost: 0, columns: [] }));
  for (const [index, piece] of pieces.entries()) {
    const gap = piece.left - (pieces[index - 1]?.right ?? -Infinity);
    best = columns.map((column, at) => {
      const own = distance(piece, column);
      const least = best
        .slice(0, at + 1)
        .map(({ cost, columns: placed }) => ({
          cost: cost + (placed.at(-1) === at ? gap : own),
          columns: placed,
        }))
        .reduce((chosen, placing) => (placing.cost < chosen.cost ? placing : chosen));
      return { cost: least.cost, columns: [...least.columns, at] };
    });
  }
  return best.reduce((least, placing) => (placing.cost < least.cost ? placing : least), {
    cost: Infinity,
    columns: [],
  });
}

/** How far a piece is from standing under a label, whatever the alignment of the column. */
function distance(piece: Piece, column: Column): number {
  const apart = Math.max(0, piece.left - column.right, column.left - piece.right);
  const centres = Math.abs(piece.left + piece.right - column.left - column.right) / 2;
  return apart + Math.min(Math.abs(piece.left - column.left), Math.abs(piece.right - column.right), centres);
}

/** Whether the words of a cell cover the middle of a label that is not their own. */
function runsAcross(words: readonly LiveWord[], own: number, columns: readonly Column[]): boolean {
  if (words.length === 0) return false;
  const { left, right } = pieceOf(words);
  return columns.some((column, index) => {
    const centre = (column.left + column.right) / 2;
    return index !== own && left < centre && right > centre;
  });
}
