import type { PageWords } from '../../src-preload/contract/reading.ts';
import type { Box, Evidence } from '../../src-preload/contract/requests.ts';
import { unionBox } from './geometry.ts';

type Word = PageWords['words'][number];

/** Words from `first` to `last` in reading order, both included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** Words that the clerk chose, on the page or in its text. */
export interface ChosenWords {
  readonly page: number;
  readonly range: WordRange;
}

/** How far beside a word a click still means it, as a fraction of the page. */
const REACH = 0.006;

/** Index of the word under a point (fractions of the page), or null where there is none near. */
export function wordAt(words: readonly Word[], x: number, y: number): number | null {
  let best: { index: number; distance: number } | null = null;
  for (const [index, word] of words.entries()) {
    const distance = distanceTo(word.box, x, y);
    if (distance <= REACH && (best === null || distance < best.distance)) best = { index, distance };
  }
  return best?.index ?? null;
}

/** The range between two words, whichever was touched first. */
export function rangeBetween(a: number, b: number): WordRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** The evidence that a range of words makes: their text joined by spaces and the box around them. */
export function evidenceOf(page: number, words: readonly Word[], range: WordRange): Evidence | null {
  const chosen = words.slice(range.first, range.last + 1);
  const [first, ...rest] = chosen.map((word) => word.box);
  if (first === undefined) return null;
  return { page, box: unionBox([first, ...rest]), raw: chosen.map((word) => word.text).join(' ') };
}

function distanceTo([x0, y0, x1, y1]: Box, x: number, y: number): number {
  const dx = Math.max(x0 - x, 0, x - x1);
  const dy = Math.max(y0 - y, 0, y - y1);
  return Math.hypot(dx, dy);
}
