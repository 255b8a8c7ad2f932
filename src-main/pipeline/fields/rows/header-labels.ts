import { meaningOf } from './column-labels.ts';
import type { LiveLine } from './live-lines.ts';
import { pieceOf, piecesOf, type Piece } from './pieces.ts';

/** In line heights: a sign this close to a label is a part of it. */
const CLOSE = 1.5;

/** What is longer is running text. */
const LONGEST_LABEL = 60;

/** The labels of a line, none for running text: a lone euro sign belongs to the label before it, and labels that stand close are parted. */
export function labelsOf(line: LiveLine): readonly Piece[] {
  const labels: Piece[] = [];
  const pieces = piecesOf(line);
  if (pieces.some(({ text }) => text.length > LONGEST_LABEL)) return [];
  for (const piece of pieces) {
    const before = labels.at(-1);
    const isSign =
      !/[\p{L}\d]/u.test(piece.text) &&
      before !== undefined &&
      meaningOf(before.text) === 'money' &&
      piece.left - before.right < CLOSE * line.height;
    if (before && isSign) labels[labels.length - 1] = pieceOf([...before.words, ...piece.words]);
    else labels.push(...partedLabels(piece));
  }
  return labels;
}

const MOST_LABEL_WORDS = 8;

/** Two labels in one piece ("Corpo Destinazione"), where both are known and the whole is not. */
function partedLabels(piece: Piece): readonly Piece[] {
  if (piece.words.length > MOST_LABEL_WORDS || meaningOf(piece.text) !== null) return [piece];
  for (const at of piece.words.keys()) {
    if (at === 0) continue;
    const parts = [pieceOf(piece.words.slice(0, at)), pieceOf(piece.words.slice(at))];
    const meanings = parts.map(({ text }) => meaningOf(text));
    if (meanings.every((meaning) => meaning !== null && meaning !== 'foreign')) return parts;
  }
  return [piece];
}

/** Puts the pieces of a further line below those they stand under; the others are columns of their own. */
export function stack(above: readonly Piece[], below: readonly Piece[]): readonly Piece[] {
  const stacked = above.map((piece) => {
    const under = below.filter((other) => overlaps(piece, other));
    return under.length === 0 ? piece : pieceOf([...piece.words, ...under.flatMap(({ words }) => words)]);
  });
  const alone = below.filter((piece) => !above.some((other) => overlaps(other, piece)));
  return [...stacked, ...alone].toSorted((a, b) => a.left - b.left);
}

function overlaps(a: Piece, b: Piece): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}
