import type { TextLine } from './text-lines.ts';

/** The keys that go from word to word. */
export const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Move = (typeof MOVES)[number];

/** Where a word stands: its line, its place on it, and its index among all. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

type Leads = (lines: readonly TextLine[], place: Place) => number | undefined;

const LEADS: Readonly<Record<Move, Leads>> = {
  ArrowLeft: (lines, { index }) => lines.flatMap(indexes).findLast((other) => other < index),
  ArrowRight: (lines, { index }) => lines.flatMap(indexes).find((other) => other > index),
  ArrowUp: (lines, { row, column }) => indexNear(lines[row - 1], column),
  ArrowDown: (lines, { row, column }) => indexNear(lines[row + 1], column),
  Home: (lines, { row }) => indexNear(lines[row], 0),
  End: (lines, { row }) => indexNear(lines[row], Infinity),
};

/**
 * The word that a key leads to from the word `at` (its index; null for none yet): along the text, to the
 * word of the line above or below that stands as far in, or to the ends of the line. Stays at the ends.
 */
export function moveWord(lines: readonly TextLine[], at: number | null, move: Move): number | null {
  const row = lines.findIndex((line) => line.words.some((word) => word.index === at));
  const line = lines[row];
  if (at === null || line === undefined) return indexNear(lines[0], 0) ?? null;
  const column = line.words.findIndex((word) => word.index === at);
  return LEADS[move](lines, { row, column, index: at }) ?? at;
}

function indexes(line: TextLine): readonly number[] {
  return line.words.map((word) => word.index);
}

/** The word at a place of a line, or the last one where the line is shorter. */
function indexNear(line: TextLine | undefined, column: number): number | undefined {
  return (line?.words[column] ?? line?.words.at(-1))?.index;
}
