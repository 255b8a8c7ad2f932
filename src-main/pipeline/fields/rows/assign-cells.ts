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
    const placed = cheapest(whole, columns, line.height);
    return isAligned(placed, whole, line) ? shared(whole, placed, columns) : whole.map(({ words }) => words);
  }
  const pieces = whole.flatMap((piece) => cutAtColumns(piece, columns, line.height));
  const placed = cheapest(pieces, columns, line.height);
  const across = pieces.some((piece, index) => runsAcross(piece, placed.columns[index] ?? 0, columns));
  return across && !isAligned(placed, pieces, line) ? null : shared(pieces, placed, columns);
}

function isAligned({ cost }: Placing, pieces: readonly Piece[], { height }: LiveLine): boolean {
  return cost <= SAME_EDGE * height * pieces.length;
}

function shared(pieces: readonly Piece[], placed: Placing, columns: readonly Column[]): CellWords {
  return columns.map((_, column) =>
    pieces.flatMap((piece, index) => (placed.columns[index] === column ? piece.words : [])),
  );
}

/** Cells that fill their columns stand close: a piece is cut where a word begins at a column's left edge. */
function cutAtColumns(piece: Piece, columns: readonly Column[], height: number): readonly Piece[] {
  const groups: LiveWord[][] = [];
  for (const [index, word] of piece.words.entries()) {
    const begins = columns.some(({ left }) => Math.abs(word.left - left) < (SAME_EDGE / 2) * height);
    if (index === 0 || begins) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  return groups.map(pieceOf);
}

interface Placing {
  readonly cost: number;
  /** A column for each piece, never going back to the left. */
  readonly columns: readonly number[];
}

/** The placing of all pieces that moves them least; two pieces may share a column. */
function cheapest(pieces: readonly Piece[], columns: readonly Column[], height: number): Placing {
  let best: readonly Placing[] = columns.map(() => ({ cost: 0, columns: [] }));
  for (const piece of pieces) {
    best = columns.map((column, at) => {
      const before = best
        .slice(0, at + 1)
        .map((placing) =>
          placing.columns.at(-1) === at ? { ...placing, cost: placing.cost + height } : placing,
        )
        .reduce((least, placing) => (placing.cost < least.cost ? placing : least));
      return { cost: before.cost + distance(piece, column), columns: [...before.columns, at] };
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

/** Whether a piece covers the middle of a label that is not its own. */
function runsAcross(piece: Piece, own: number, columns: readonly Column[]): boolean {
  return columns.some(({ left, right }, index) => {
    const centre = (left + right) / 2;
    return index !== own && piece.left < centre && piece.right > centre;
  });
}
