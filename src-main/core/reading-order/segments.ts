import { around, heightOf, verticalOverlap, type Rectangle, type WordShape } from './placed-word.ts';

/** Words that follow each other on one line without a gap wider than a space in justified text. */
export interface Segment extends Rectangle {
  readonly words: readonly WordShape[];
}

/** In line heights. Justified text stretches spaces up to about one; column gaps are wider. */
const LARGEST_SPACE = 1.2;

/** Baselines of one segment differ less than this share of the height. */
const SAME_LINE_OVERLAP = 0.6;

/** Joins neighbouring words into segments; nothing is said about rows across the page. */
export function segmentsOf(words: readonly WordShape[]): readonly Segment[] {
  const open: WordShape[][] = [];
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const before = open.find((segment) => follows(segment.at(-1), word));
    if (before) before.push(word);
    else open.push([word]);
  }
  return open
    .map((segment) => ({ ...around(segment), words: segment }))
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

function follows(previous: WordShape | undefined, word: WordShape): boolean {
  if (!previous) return false;
  const gap = word.left - previous.right;
  const height = Math.max(heightOf(previous), heightOf(word));
  return (
    gap > -height / 2 && gap <= LARGEST_SPACE * height && verticalOverlap(previous, word) >= SAME_LINE_OVERLAP
  );
}
