import { turnBox, type QuarterTurns } from '../../core/reading-order/turn-box.ts';
import type { GreyImage } from './grey-image.ts';
import type { PixelSize } from './projection.ts';

/** A connected piece of ink, such as a letter: its rectangle in pixels, `right` and `bottom` beyond the last ones. */
export interface InkPiece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Its pixels of ink. */
  readonly ink: number;
}

/** Looked for in a picture of half the size: strokes stay connected there and dust disappears. */
const STEP = 2;
const INK_BELOW = 190;
/** In inches: lower than this are dots and dust, higher are pictures and frames, wider are rules. */
const LEAST_HEIGHT = 0.04;
const MOST_HEIGHT = 0.5;
const MOST_WIDTH = 2.5;

/** The pieces of ink of a prepared picture that are as large as letters, or as words whose letters touch. */
export function inkPieces(image: GreyImage, dpi: number): readonly InkPiece[] {
  return connectedInk(image).filter((piece) => {
    const height = piece.bottom - piece.top;
    const width = piece.right - piece.left;
    return height >= LEAST_HEIGHT * dpi && height <= MOST_HEIGHT * dpi && width <= MOST_WIDTH * dpi;
  });
}

/** The pieces of a picture after it is turned clockwise. */
export function turnPieces(
  pieces: readonly InkPiece[],
  { width, height }: PixelSize,
  quarters: QuarterTurns,
): readonly InkPiece[] {
  if (quarters === 0) return pieces;
  const [newWidth, newHeight] = quarters === 2 ? [width, height] : [height, width];
  return pieces.map((piece) => {
    const { left, top, right, bottom, ink } = piece;
    const box = turnBox([left / width, top / height, right / width, bottom / height], quarters);
    return {
      left: Math.round(box[0] * newWidth),
      top: Math.round(box[1] * newHeight),
      right: Math.round(box[2] * newWidth),
      bottom: Math.round(box[3] * newHeight),
      ink,
    };
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly piece: number;
}

/** Joins the runs of ink of each row with those they touch in the row above. */
function connectedInk(image: GreyImage): readonly InkPiece[] {
  const found = new PieceList();
  const columns = Math.floor(image.width / STEP);
  let above: readonly Run[] = [];
  for (let row = 0; row < Math.floor(image.height / STEP); row += 1) {
    const runs: Run[] = [];
    let first = 0;
    for (let column = 0; column < columns; column += 1) {
      if (!isInk(image, column, row)) continue;
      const from = column;
      while (column < columns && isInk(image, column, row)) column += 1;
      while ((above[first]?.to ?? Infinity) < from) first += 1;
      const touched: number[] = [];
      for (let index = first; (above[index]?.from ?? Infinity) <= column; index += 1) {
        touched.push(above[index]?.piece ?? 0);
      }
      runs.push({ from, to: column, piece: found.add(from, column, row, touched) });
    }
    above = runs;
  }
  return found.all();
}

function isInk({ width, pixels }: GreyImage, column: number, row: number): boolean {
  const at = row * STEP * width + column * STEP;
  const sum =
    (pixels[at] ?? 255) +
    (pixels[at + 1] ?? 255) +
    (pixels[at + width] ?? 255) +
    (pixels[at + width + 1] ?? 255);
  return sum < INK_BELOW * STEP * STEP;
}

/** Pieces that grow together: each number leads to the piece that took it in. */
class PieceList {
  private readonly owner: number[] = [];
  private readonly pieces: { left: number; top: number; right: number; bottom: number; ink: number }[] = [];

  /** Adds a run to the pieces that it touches, or as a new one; returns the piece's number. */
  add(from: number, to: number, row: number, touched: readonly number[]): number {
    const run = { left: from, top: row, right: to, bottom: row + 1, ink: to - from };
    const [first, ...others] = [...new Set(touched.map((piece) => this.find(piece)))];
    if (first === undefined) {
      this.owner.push(this.owner.length);
      this.pieces.push(run);
      return this.owner.length - 1;
    }
    for (const part of [run, ...others.flatMap((other) => this.pieces[other] ?? [])]) this.join(first, part);
    for (const other of others) this.owner[other] = first;
    return first;
  }

  all(): readonly InkPiece[] {
    return this.pieces
      .filter((_, number) => this.owner[number] === number)
      .map(({ left, top, right, bottom, ink }) => ({
        left: left * STEP,
        top: top * STEP,
        right: right * STEP,
        bottom: bottom * STEP,
        ink: ink * STEP * STEP,
      }));
  }

  private find(piece: number): number {
    let root = piece;
    while (this.owner[root] !== root) root = this.owner[root] ?? root;
    this.owner[piece] = root;
    return root;
  }

  private join(first: number, part: InkPiece): void {
    const piece = this.pieces[first];
    if (!piece) return;
    piece.left = Math.min(piece.left, part.left);
    piece.top = Math.min(piece.top, part.top);
    piece.right = Math.max(piece.right, part.right);
    piece.bottom = Math.max(piece.bottom, part.bottom);
    piece.ink += part.ink;
  }
}
