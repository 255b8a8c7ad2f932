import type { Box } from '../../../src-preload/contract/requests.ts';
import type { PixelSize } from './projection.ts';
import type { InkPiece } from './ink-pieces.ts';

/** Ink that looks like writing where no word was read. */
export interface UnreadInk {
  /** What may be lines or words, each as the rectangle around it and the ink in it. */
  readonly lines: readonly InkPiece[];
  /** Its share of all ink that looks like writing, 0..1. */
  readonly share: number;
}

/** Pixels by which a word's box may be too tight. */
const MARGIN = 3;
/** Pieces of a line lie beside each other by this share of the lower one... */
const BESIDE = 0.4;
/** ...and no further apart than this many heights of the higher one. */
const LARGEST_GAP = 1.1;
/** In inches: a line of writing is at least so high. */
const LEAST_LINE = 0.05;

/** Finds the writing that recognition has passed over; `boxes` are those of the words, as fractions of the picture. */
export function unreadInk(
  pieces: readonly InkPiece[],
  boxes: readonly Box[],
  image: PixelSize,
  dpi: number,
): UnreadInk {
  const words = boxes.map((box) => ({
    left: box[0] * image.width - MARGIN,
    top: box[1] * image.height - MARGIN,
    right: box[2] * image.width + MARGIN,
    bottom: box[3] * image.height + MARGIN,
  }));
  const unread = pieces.filter((piece) => {
    const x = (piece.left + piece.right) / 2;
    const y = (piece.top + piece.bottom) / 2;
    return !words.some((word) => x >= word.left && x <= word.right && y >= word.top && y <= word.bottom);
  });
  const lines = linesOf(unread).filter((line) => line.bottom - line.top >= LEAST_LINE * dpi);
  return { lines, share: inkOf(lines) / Math.max(1, inkOf(pieces)) };
}

const inkOf = (pieces: readonly InkPiece[]): number => pieces.reduce((sum, piece) => sum + piece.ink, 0);

/** Joins pieces that follow each other closely from left to right. */
export function linesOf(pieces: readonly InkPiece[]): readonly InkPiece[] {
  const lines: InkPiece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const index = lines.findIndex((line) => follows(line, piece));
    const line = lines[index];
    if (line) lines[index] = joined(line, piece);
    else lines.push(piece);
  }
  return lines;
}

function follows(line: InkPiece, piece: InkPiece): boolean {
  const heights = [line.bottom - line.top, piece.bottom - piece.top] as const;
  const shared = Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top);
  return (
    shared >= BESIDE * Math.min(...heights) && piece.left - line.right <= LARGEST_GAP * Math.max(...heights)
  );
}

function joined(a: InkPiece, b: InkPiece): InkPiece {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    ink: a.ink + b.ink,
  };
}
