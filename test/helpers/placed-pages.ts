import type { DocumentText, PageText, Word } from '../../src-main/core/document-text.ts';

const WIDTH = 595;
const HEIGHT = 842;
const CHARACTER = 5;
const LINE = 12;

/** Text that begins at a place across the page, in points. */
export type PlacedCell = readonly [x: number, text: string];

/** One line of a page: its cells, how far below the line before it stands, and how surely it was read. */
export interface PlacedLine {
  readonly cells: readonly PlacedCell[];
  /** In points; a line of print when left out. */
  readonly step?: number;
  readonly confidence?: number;
}

/** Pages of words in the places given, line by line. */
export function placedPages(...pages: readonly (readonly PlacedLine[])[]): DocumentText {
  return { pages: pages.map((lines, index) => placedPage(lines, index + 1)) };
}

/** A line of cells in columns at the given places. */
export function row(columns: readonly number[], cells: readonly string[], step = 18): PlacedLine {
  return { cells: cells.map((text, index) => [columns[index] ?? 0, text] as const), step };
}

/** A line of running text. */
export function line(text: string, step = 18): PlacedLine {
  return { cells: [[60, text]], step };
}

function placedPage(lines: readonly PlacedLine[], page: number): PageText {
  const words: Word[] = [];
  let y = 60;
  for (const [number, { cells, step = LINE, confidence = 1 }] of lines.entries()) {
    y += step;
    for (const [x, text] of cells) words.push(...wordsAt(text, x, y, number, confidence));
  }
  const reading = { source: 'text', reason: 'text-layer', warnings: [], readWith: null } as const;
  return { page, ...reading, confidence: 1, widthPt: WIDTH, heightPt: HEIGHT, words };
}

function wordsAt(text: string, x: number, y: number, line: number, confidence: number): readonly Word[] {
  let left = x;
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const start = left;
      const right = start + word.length * CHARACTER;
      left = right + 3;
      return {
        text: word,
        box: [start / WIDTH, (y - 10) / HEIGHT, right / WIDTH, y / HEIGHT],
        confidence,
        line,
        block: 0,
      };
    });
}
