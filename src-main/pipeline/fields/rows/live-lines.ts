import { indexPage, unionBox } from '../../../core/document-text.ts';
import type { DocumentText, PageText, Word } from '../../../core/document-text.ts';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import type { Reading, Span } from '../reading.ts';

/** A word of the live request with its place on the page in points and in the reading's text. */
export interface LiveWord extends Span {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly word: Word;
}

/** One line of a page, its words left to right. */
export interface LiveLine {
  readonly page: number;
  readonly words: readonly LiveWord[];
  /** Middle of the line and median height of its words, in points. */
  readonly middle: number;
  readonly height: number;
}

/** What a rule between cells is read as. */
const RULE = /^[|[\]{}_¦—=~]+$/;

/** The lines of the live request, page by page; quoted history and the rules of tables are left out. */
export function liveLines(document: DocumentText, reading: Reading): readonly LiveLine[] {
  let offset = 0;
  return document.pages.flatMap((page) => {
    const { text, ranges } = indexPage(page);
    const words = ranges.map(({ start, end, word }) => placed(word, page, offset + start, offset + end));
    offset += text.length + 1;
    const live = words.filter(
      ({ start, end, text: word }) => reading.live.slice(start, end).trim() !== '' && !RULE.test(word),
    );
    return linesOf(upright(live), page.page);
  });
}

/** Where words stand on their page, and what they say together. */
export function evidenceOf(page: number, words: readonly LiveWord[]): Evidence | null {
  const [first] = words;
  if (!first) return null;
  const box = words.map(({ word }) => word.box).reduce(unionBox, first.word.box);
  return { page, box: [...box], raw: words.map(({ text }) => text).join(' ') };
}

function placed(word: Word, page: PageText, start: number, end: number): LiveWord {
  const [left, top, right, bottom] = word.box;
  return {
    text: word.text,
    left: left * page.widthPt,
    right: right * page.widthPt,
    top: top * page.heightPt,
    bottom: bottom * page.heightPt,
    word,
    start,
    end,
  };
}

/**
 * The words as the page is read. A sheet that was scanned on its side is shown on its side, so its lines run up, down
 * or backwards: then the words are turned, keeping their sizes.
 */
function upright(words: readonly LiveWord[]): readonly LiveWord[] {
  const steps = words.slice(1).flatMap((word, index) => {
    const before = words[index];
    return before?.word.line === word.word.line
      ? [[word.left - before.left, word.top - before.top] as const]
      : [];
  });
  const right = steps.filter(([across, down]) => Math.abs(across) >= Math.abs(down) && across > 0).length;
  if (right * 2 >= steps.length) return words;
  const back = steps.filter(([across, down]) => Math.abs(across) >= Math.abs(down) && across < 0).length;
  const down = steps.filter(
    ([across, downwards]) => Math.abs(across) < Math.abs(downwards) && downwards > 0,
  ).length;
  const turn = back * 2 > steps.length ? UPSIDE_DOWN : down * 2 > steps.length ? RUNS_DOWN : RUNS_UP;
  return words.map((word) => ({ ...word, ...turn(word) }));
}

type Sides = Pick<LiveWord, 'left' | 'right' | 'top' | 'bottom'>;
const UPSIDE_DOWN = ({ left, right, top, bottom }: Sides): Sides => ({
  left: -right,
  right: -left,
  top: -bottom,
  bottom: -top,
});
const RUNS_DOWN = ({ left, right, top, bottom }: Sides): Sides => ({
  left: top,
  right: bottom,
  top: -right,
  bottom: -left,
});
const RUNS_UP = ({ left, right, top, bottom }: Sides): Sides => ({
  left: -bottom,
  right: -top,
  top: left,
  bottom: right,
});

function linesOf(words: readonly LiveWord[], page: number): LiveLine[] {
  const lines = new Map<number, LiveWord[]>();
  for (const word of words) {
    const line = lines.get(word.word.line);
    if (line) line.push(word);
    else lines.set(word.word.line, [word]);
  }
  return [...lines.values()].map((line) => ({
    page,
    words: line,
    middle: median(line.map(({ top, bottom }) => (top + bottom) / 2)),
    height: median(line.map(({ top, bottom }) => bottom - top)),
  }));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
