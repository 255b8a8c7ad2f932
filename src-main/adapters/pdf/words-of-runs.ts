import type { Rectangle } from '../../core/reading-order/placed-word.ts';
import { advanceOf } from './glyph-advance.ts';
import type { TextRun } from './text-runs.ts';

/** A word in points on the shown page, with the direction it is written in. */
export interface RunWord extends Rectangle {
  readonly text: string;
  readonly turn: TextRun['turn'];
}

/** A stretch of one run along its own baseline. */
interface Piece {
  readonly text: string;
  readonly run: TextRun;
  readonly from: number;
  readonly to: number;
}

/** In font sizes: pieces nearer than this, or overlapping less, are one word drawn in parts. */
const LARGEST_JOIN = 0.16;
const LARGEST_OVERLAP = 0.35;

/** A hyphen that is only shown where a word is broken over two lines. */
const SOFT_HYPHEN = '\u00AD';

/** Splits runs at spaces and joins the parts of words that were drawn piecemeal (kerning, a bold letter). */
export function wordsOfRuns(runs: readonly TextRun[]): readonly RunWord[] {
  const words: Piece[][] = [];
  let last: Piece | undefined;
  for (const run of runs) {
    for (const piece of piecesOf(run)) {
      const word = words.at(-1);
      if (word && last && continuesWord(last, piece)) word.push(piece);
      else words.push([piece]);
      last = piece;
    }
    if (/\s$/u.test(run.text)) last = undefined;
  }
  return joinSoftHyphens(words.map(toWord)).filter((word) => word.text !== '');
}

function piecesOf(run: TextRun): readonly Piece[] {
  const scale = run.width / Math.max(0.001, advanceOf(run.text));
  const pieces: Piece[] = [];
  let along = 0;
  for (const part of run.text.split(/(\s+)/u)) {
    const length = advanceOf(part) * scale;
    if (part.trim() !== '') pieces.push({ text: part, run, from: along, to: along + length });
    along += length;
  }
  return pieces;
}

function continuesWord(previous: Piece, next: Piece): boolean {
  if (previous.run === next.run || previous.run.turn !== next.run.turn) return false;
  const size = Math.max(previous.run.size, next.run.size);
  const start = alongAndAcross(next.run);
  const end = alongAndAcross(previous.run);
  const gap = start.along + next.from - (end.along + previous.to);
  return (
    Math.abs(start.across - end.across) < size * 0.2 &&
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

function toWord(pieces: readonly Piece[]): RunWord {
  const boxes = pieces.map(rectangleOf);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    turn: pieces[0]?.run.turn ?? 0,
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function rectangleOf({ run, from, to }: Piece): Rectangle {
  const up = run.ascent * run.size;
  const down = run.descent * run.size;
  switch (run.turn) {
    case 0:
      return { left: run.x + from, right: run.x + to, top: run.y - up, bottom: run.y + down };
    case 1:
      return { left: run.x - down, right: run.x + up, top: run.y + from, bottom: run.y + to };
    case 2:
      return { left: run.x - to, right: run.x - from, top: run.y - down, bottom: run.y + up };
    case 3:
      return { left: run.x - up, right: run.x + down, top: run.y - to, bottom: run.y - from };
  }
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
