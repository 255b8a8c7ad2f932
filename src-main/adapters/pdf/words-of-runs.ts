import { around, type Rectangle } from '../../core/reading-order/placed-word.ts';
import type { TextRun } from './drawing/drawing.ts';
import { rectangleOf } from './run-rectangle.ts';

/** A word in points on the shown page, with the direction it is written in. */
export interface RunWord extends Rectangle {
  readonly text: string;
  readonly turn: TextRun['turn'];
  /** Written across the page, neither level nor plumb. */
  readonly slanted: boolean;
  /** The font of its first letter; empty for what a form field holds. */
  readonly font: string;
}

/** In font sizes: runs nearer than this, or overlapping less, are one word drawn in parts. */
const LARGEST_JOIN = 0.16;
const LARGEST_OVERLAP = 0.35;
/** In font sizes: how far an index or a raised letter stands off the line. */
const LARGEST_RISE = 0.2;

/** A hyphen that is only shown where a word is broken over two lines. */
const SOFT_HYPHEN = '\u00AD';

/** Joins the parts of words that were drawn piecemeal (kerning, a bold letter, one letter at a time). */
export function wordsOfRuns(runs: readonly TextRun[]): readonly RunWord[] {
  const words: TextRun[][] = [];
  for (const run of runs) {
    const word = words.at(-1);
    const last = word?.at(-1);
    if (word && last && continuesWord(last, run)) word.push(run);
    else words.push([run]);
  }
  return joinSoftHyphens(words.map(toWord)).filter((word) => word.text !== '');
}

function continuesWord(previous: TextRun, next: TextRun): boolean {
  if (next.startsWord || previous.turn !== next.turn || previous.slanted !== next.slanted) return false;
  const size = Math.max(previous.size, next.size);
  const start = alongAndAcross(next);
  const end = alongAndAcross(previous);
  const gap = start.along - (end.along + previous.width);
  return (
    Math.abs(start.across - end.across) < size * LARGEST_RISE &&
    gap < size * LARGEST_JOIN &&
    gap > -size * LARGEST_OVERLAP
  );
}

/** A run's start in its own frame: along its baseline, and across it. */
function alongAndAcross(run: TextRun): { along: number; across: number } {
  switch (run.turn) {
    case 0:
      return { along: run.x, across: run.y };
    case 1:
      return { along: run.y, across: run.x };
    case 2:
      return { along: -run.x, across: run.y };
    case 3:
      return { along: -run.y, across: run.x };
  }
}

function toWord(runs: readonly TextRun[]): RunWord {
  const [first] = runs;
  return {
    text: runs.map((run) => run.text).join(''),
    turn: first?.turn ?? 0,
    slanted: first?.slanted ?? false,
    font: first?.font ?? '',
    ...around(runs.map(rectangleOf)),
  };
}

/** Undoes word breaks at soft hyphens: the whole word stands where its first part stands. */
function joinSoftHyphens(words: readonly RunWord[]): readonly RunWord[] {
  const joined: RunWord[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    if (previous?.text.endsWith(SOFT_HYPHEN)) {
      joined[joined.length - 1] = { ...previous, text: previous.text.slice(0, -1) + word.text };
    } else joined.push(word);
  }
  return joined.map((word) => ({ ...word, text: word.text.replaceAll(SOFT_HYPHEN, '') }));
}
