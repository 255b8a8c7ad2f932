import type { Word } from '../../core/document-text.ts';
import type { PageSize } from '../../core/reading-order/placed-word.ts';
import { turnBox, undoing, type QuarterTurns } from '../../core/reading-order/turn-box.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import { ADVANCE, DESCENT } from './searchable-pdf-font.ts';

/** Shorter or lower than this, in points, nothing can be marked. */
const LEAST_EXTENT = 0.5;
/** A gap is at least so wide, in sizes of the font, even where boxes touch: two words stay two. */
const LEAST_GAP = 0.05;
/** A word of fewer letters may be as high as it is long. */
const TELLING_LETTERS = 3;
/** So many words to each side say where a line runs. */
const NEIGHBOURS = 2;
/** U+FFFD, the replacement character. */
const UNKNOWN = 0xfffd;

/**
 * PDF operators that write words invisibly (text rendering mode 3) where they stand, each as wide as its box.
 * Coordinates are points from the bottom left of the page as it is shown; `font` is the name under which the
 * page's resources have the invisible font.
 */
export function invisibleText(words: readonly Word[], size: PageSize, font: string): string {
  const direction = writingDirection(words, size);
  const placed = words.map((word) => ({ word, span: spanOf(word, size, direction) }));
  const heights = lineHeights(placed);
  const lines = placed.map(({ word, span }, index) => {
    const height = heights.get(word.line) ?? span.height;
    const next = placed[index + 1];
    const near = placed.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    const place = { ...span, height, bottom: levelBottom({ word, span }, near) };
    const text = `/${font} ${short(height)} Tf ${written(word.text, place)}`;
    if (next?.word.line !== word.line) return text;
    const gap = Math.max(next.span.left - span.left - span.width, LEAST_GAP * height);
    return `${text} ${stretch(gap, height, 1)} Tz <0020> Tj`;
  });
  return [`${turned(direction, size).map(short).join(' ')} cm`, 'BT', '3 Tr', ...lines, 'ET', ''].join('\n');
}

/**
 * Which way the writing on a page runs, in clockwise quarter turns from upright: words are longer than high, and
 * those of a line follow each other. A page whose scan lies on its side says nothing else of it.
 */
export function writingDirection(words: readonly Word[], size: PageSize): QuarterTurns {
  let lying = 0;
  let right = 0;
  let down = 0;
  for (const [index, { text, box, line }] of words.entries()) {
    const shape = (box[2] - box[0]) * size.widthPt - (box[3] - box[1]) * size.heightPt;
    if (text.length >= TELLING_LETTERS) lying += shape;
    const next = words[index + 1];
    if (next?.line !== line) continue;
    right += next.box[0] + next.box[2] - box[0] - box[2];
    down += next.box[1] + next.box[3] - box[1] - box[3];
  }
  if (lying >= 0) return right < 0 ? 2 : 0;
  return down < 0 ? 3 : 1;
}

/** Where a word lies, in points from the bottom left of the page turned so that the word is upright. */
interface Span {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function spanOf({ box }: Word, { widthPt, heightPt }: PageSize, direction: QuarterTurns): Span {
  const [x0, y0, x1, y1] = turnBox(box, undoing(direction));
  const [pageWidth, pageHeight] = direction % 2 === 0 ? [widthPt, heightPt] : [heightPt, widthPt];
  return {
    left: x0 * pageWidth,
    bottom: (1 - y1) * pageHeight,
    width: Math.max((x1 - x0) * pageWidth, LEAST_EXTENT),
    height: Math.max((y1 - y0) * pageHeight, LEAST_EXTENT),
  };
}

/** From the page turned so that its writing is upright to the page as it is shown. */
function turned(direction: QuarterTurns, { widthPt, heightPt }: PageSize): Matrix {
  switch (direction) {
    case 0:
      return IDENTITY;
    case 1:
      return [0, -1, 1, 0, 0, heightPt];
    case 2:
      return [-1, 0, 0, -1, widthPt, heightPt];
    case 3:
      return [0, 1, -1, 0, widthPt, 0];
  }
}

interface Placed {
  readonly word: Word;
  readonly span: Span;
}

/**
 * The words of a line share one size, or viewers take them for different lines: a word without tall letters has
 * a lower box than its neighbour.
 */
function lineHeights(placed: readonly Placed[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number[]>();
  for (const { word, span } of placed) {
    const ofLine = heights.get(word.line);
    if (ofLine) ofLine.push(span.height);
    else heights.set(word.line, [span.height]);
  }
  return new Map(Array.from(heights, ([line, all]) => [line, median(all)]));
}

/**
 * The lower end of a word, level with its nearest neighbours on the line: letters that reach below the line and boxes
 * that were recognised askew do not move it, a line that climbs does.
 */
function levelBottom({ word, span }: Placed, near: readonly Placed[]): number {
  const beside = near.filter(
    (other) => other.word.line === word.line && Math.abs(other.span.bottom - span.bottom) < span.height,
  );
  return median(beside.map((other) => other.span.bottom));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function written(text: string, { left, bottom, width, height }: Span): string {
  const place = `1 0 0 1 ${short(left)} ${short(bottom + DESCENT * height)} Tm`;
  const characters = codes(text);
  return `${place} ${stretch(width, height, characters.length)} Tz <${characters.join('')}> Tj`;
}

/** The horizontal scaling, in percent, that makes so many characters so long. */
function stretch(length: number, size: number, characters: number): string {
  return short((100 * length) / (characters * ADVANCE * size));
}

/** The codes of the characters; one beyond the Basic Multilingual Plane, which the font lacks, is told as unknown. */
function codes(text: string): readonly string[] {
  return Array.from(text, (character) =>
    (character.length > 1 ? UNKNOWN : character.charCodeAt(0)).toString(16).padStart(4, '0'),
  );
}

/** A hundredth of a point is finer than any box. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
