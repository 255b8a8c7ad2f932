import type { PageSize, WordShape } from './placed-word.ts';
import { segmentsOf } from './segments.ts';

/** Two upright pages beside each other are wider than high by about the square root of two... */
const LEAST_WIDTH = 1.15;
/** ...and nothing stands in a band this wide, in page widths, that reaches the middle or nearly so. */
const LEAST_GUTTER = 0.045;
const MIDDLE = { from: 0.45, to: 0.55 } as const;
/** Words that are less sure are dirt of the fold. */
const SURE = 0.5;
/** On both sides there is running text, where a wide table has cells: this many lines of so many words. */
const PROSE_LINES = 3;
const PROSE_WORDS = 4;

/**
 * Where the fold runs when two pages of a letter or a booklet lie on one picture, in points from the left; null on a
 * single page. A table across a wide page is no pair of pages: its cells hold no running text.
 */
export function foldBetweenPages(
  words: readonly WordShape[],
  { widthPt, heightPt }: PageSize,
): number | null {
  if (widthPt < LEAST_WIDTH * heightPt) return null;
  const sure = words.filter(({ word }) => word.confidence >= SURE);
  const fold = emptyBand(sure, widthPt);
  if (fold === null) return null;
  const lines = segmentsOf(sure).filter((segment) => segment.words.length >= PROSE_WORDS);
  const left = lines.filter((segment) => segment.right <= fold).length;
  const right = lines.filter((segment) => segment.left >= fold).length;
  return left >= PROSE_LINES && right >= PROSE_LINES ? fold : null;
}

/** Where the widest band that no word reaches into comes nearest to the middle; null when none does. */
function emptyBand(words: readonly WordShape[], widthPt: number): number | null {
  const [from, to] = [MIDDLE.from * widthPt, MIDDLE.to * widthPt];
  let reached = 0;
  let widest = LEAST_GUTTER * widthPt;
  let fold: number | null = null;
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    if (word.left - reached >= widest && word.left >= from && reached <= to) {
      widest = word.left - reached;
      fold = Math.min(word.left, Math.max(reached, widthPt / 2));
    }
    reached = Math.max(reached, word.right);
  }
  return fold;
}
