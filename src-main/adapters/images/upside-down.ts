import type { InkPiece } from './ink-pieces.ts';

/** In heights of the higher letter: neighbours stand no further apart. */
const LARGEST_GAP = 0.6;
/** In shares of that height: ends that differ by less are level, by more are not. */
const LEVEL = 0.12;
const UNEVEN = 0.2;
/** Pairs of letters that must speak for it, and how many times as many as speak against it. */
const LEAST_PAIRS = 25;
const CLEARLY = 1.3;

/**
 * Whether a page whose lines run level stands on its head, as far as its letters show: they stand on a common line and
 * most that reach beyond the small ones do so upwards, so of two neighbours the level ends are the lower ones.
 */
export function isUpsideDown(pieces: readonly InkPiece[]): boolean {
  const sorted = pieces.toSorted((a, b) => a.left - b.left);
  let [upright, turned] = [0, 0];
  for (const [index, piece] of sorted.entries()) {
    const next = neighbourOf(piece, sorted, index);
    if (!next) continue;
    const height = Math.max(piece.bottom - piece.top, next.bottom - next.top);
    const above = Math.abs(piece.top - next.top) / height;
    const below = Math.abs(piece.bottom - next.bottom) / height;
    if (below < LEVEL && above > UNEVEN) upright += 1;
    if (above < LEVEL && below > UNEVEN) turned += 1;
  }
  return turned >= LEAST_PAIRS && turned > CLEARLY * upright;
}

/** The nearest piece to the right that stands beside this one. */
function neighbourOf(piece: InkPiece, sorted: readonly InkPiece[], index: number): InkPiece | undefined {
  const height = piece.bottom - piece.top;
  for (let other = index + 1; other < sorted.length; other += 1) {
    const next = sorted[other];
    if (!next || next.left > piece.right + LARGEST_GAP * height) return undefined;
    const shared = Math.min(piece.bottom, next.bottom) - Math.max(piece.top, next.top);
    const smaller = Math.min(height, next.bottom - next.top);
    if (next.left >= piece.right - 2 && shared > 0.6 * smaller && smaller > 0.4 * height) return next;
  }
  return undefined;
}
