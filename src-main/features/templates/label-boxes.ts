import type { Box } from '../../../src-preload/contract/evidence.ts';
import type { BoxPlace } from '../../../src-preload/contract/form-templates.ts';
import type { FormPage } from './form-page.ts';

/** What is printed around a box. Each is one line of words, or ''. */
export interface NearbyText {
  readonly left: string;
  readonly above: string;
  readonly inside: string;
  readonly below: string;
  readonly right: string;
}

/** A rectangle in points from the top left of the page as it is shown. */
interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
interface Printed extends Rectangle {
  readonly text: string;
}

/** A label may stand this far before its box, points. */
const FAR_LEFT = 130;
const FAR_RIGHT = 24;
const FAR_ABOVE = 13;
const FAR_BELOW = 11;
/** Words of one label stand no further apart than this, in heights of their letters. */
const WORD_GAP = 1.1;
/** Labels of tall boxes stand beside their first line. */
const FIRST_LINE = 18;

/** The printed text around places of boxes on one page. */
export interface PageLabels {
  readonly around: (place: BoxPlace) => NearbyText;
  /** The heading that the place stands under: the last short line above it that is no label. */
  readonly headings: (place: BoxPlace) => readonly string[];
}

/** @param places every place of a box on the page: words belong to the box that stands next to them */
export function labelsOfPage(page: FormPage, places: readonly BoxPlace[]): PageLabels {
  const inPoints = ([x0, y0, x1, y1]: Box): Rectangle => ({
    x0: x0 * page.widthPt,
    y0: y0 * page.heightPt,
    x1: x1 * page.widthPt,
    y1: y1 * page.heightPt,
  });
  const words: Printed[] = page.words.map(({ text, box }) => ({ text, ...inPoints(box) }));
  const boxes = places.map(({ box }) => inPoints(box));
  const lines = linesOf(words);
  const headings = lines.filter((line) => !boxes.some((box) => sharesLine(line, box)));
  return {
    around: ({ box }) => {
      const place = inPoints(box);
      const others = boxes.filter((each) => !isSame(each, place));
      const isFree = (area: Rectangle): boolean => !others.some((other) => overlaps(other, area));
      return {
        left: leftOf(place, words, isFree),
        right: rightOf(place, words, isFree),
        above: aboveOf(place, words, isFree),
        inside: insideOf(place, words),
        below: belowOf(place, words, isFree),
      };
    },
    headings: ({ box }) => {
      const place = inPoints(box);
      return headings
        .filter((line) => line.y1 <= place.y0 + 2 && line.x0 <= place.x1)
        .toSorted((a, b) => b.y1 - a.y1)
        .map(({ text }) => text);
    },
  };
}

function leftOf(place: Rectangle, words: readonly Printed[], isFree: (area: Rectangle) => boolean): string {
  const beside = words
    .filter((word) => standsBeside(word, place) && word.x1 <= place.x0 + 3)
    .toSorted((a, b) => b.x1 - a.x1);
  const taken: Printed[] = [];
  let edge = place.x0;
  for (const word of beside) {
    const gap = edge - word.x1;
    const most = taken.length === 0 ? FAR_LEFT : WORD_GAP * (word.y1 - word.y0);
    if (gap > most || !isFree({ x0: word.x0, x1: Math.max(edge - 1, word.x1), y0: word.y0, y1: word.y1 }))
      break;
    taken.unshift(word);
    edge = word.x0;
  }
  return joined(taken);
}

function rightOf(place: Rectangle, words: readonly Printed[], isFree: (area: Rectangle) => boolean): string {
  const beside = words
    .filter((word) => standsBeside(word, place) && word.x0 >= place.x1 - 3)
    .toSorted((a, b) => a.x0 - b.x0);
  const taken: Printed[] = [];
  let edge = place.x1;
  for (const word of beside) {
    const gap = word.x0 - edge;
    const most = taken.length === 0 ? FAR_RIGHT : WORD_GAP * (word.y1 - word.y0);
    if (gap > most || !isFree({ x0: edge + 1, x1: word.x1, y0: word.y0, y1: word.y1 })) break;
    taken.push(word);
    edge = word.x1;
  }
  return joined(taken);
}

/** The line right above, and the one above that where both are one label ("Anno di / costruzione"). */
function aboveOf(place: Rectangle, words: readonly Printed[], isFree: (area: Rectangle) => boolean): string {
  const first = lineAbove(place, words, place.y0, isFree);
  if (first.length === 0) return '';
  const [{ y0: top, y1: bottom }] = first as [Printed];
  const second = lineAbove(place, words, top, isFree, (bottom - top) * 0.6);
  return joined([...second, ...first]);
}

function lineAbove(
  place: Rectangle,
  words: readonly Printed[],
  edge: number,
  isFree: (area: Rectangle) => boolean,
  most = FAR_ABOVE,
): Printed[] {
  const over = words.filter(
    (word) =>
      word.y1 <= edge + 3 && edge - word.y1 <= most && word.x0 >= place.x0 - 6 && word.x0 < place.x1 - 2,
  );
  const nearest = Math.max(...over.map((word) => word.y1));
  const line = over.filter((word) => nearest - word.y1 < 4).toSorted((a, b) => a.x0 - b.x0);
  const taken = withoutGaps(line);
  const [leftmost] = taken;
  if (
    !leftmost ||
    !isFree({ x0: leftmost.x0, x1: place.x1, y0: leftmost.y0, y1: Math.min(edge, place.y0) - 1 })
  )
    return [];
  return taken;
}

/** The label that stands small in the upper corner of its box. */
function insideOf(place: Rectangle, words: readonly Printed[]): string {
  const within = words.filter(
    (word) =>
      word.x0 >= place.x0 - 1 &&
      word.x1 <= place.x1 + 1 &&
      word.y0 >= place.y0 - 2 &&
      word.y1 <= place.y0 + 13,
  );
  return joined(withoutGaps(within.toSorted((a, b) => a.x0 - b.x0)));
}

/** The small print under a line to write on. */
function belowOf(place: Rectangle, words: readonly Printed[], isFree: (area: Rectangle) => boolean): string {
  const under = words.filter(
    (word) =>
      word.y0 >= place.y1 - 2 &&
      word.y0 - place.y1 <= FAR_BELOW &&
      word.x0 >= place.x0 - 6 &&
      word.x1 <= place.x1 + 20,
  );
  const nearest = Math.min(...under.map((word) => word.y0));
  const line = withoutGaps(under.filter((word) => word.y0 - nearest < 4).toSorted((a, b) => a.x0 - b.x0));
  // What has a box of its own right under it belongs to that one.
  const [first] = line;
  return first && isFree({ ...first, y1: first.y1 + FAR_ABOVE, x1: place.x1 }) ? joined(line) : '';
}

function withoutGaps(line: readonly Printed[]): Printed[] {
  const taken: Printed[] = [];
  for (const word of line) {
    const last = taken.at(-1);
    if (last && word.x0 - last.x1 > WORD_GAP * 1.6 * (word.y1 - word.y0)) break;
    taken.push(word);
  }
  return taken;
}

function linesOf(words: readonly Printed[]): Printed[] {
  const lines: Printed[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const follows =
      last !== undefined &&
      Math.abs(last.y1 - word.y1) < 3 &&
      word.x0 >= last.x1 - 2 &&
      word.x0 - last.x1 < 3 * (word.y1 - word.y0);
    if (follows) {
      const wider = {
        x0: last.x0,
        x1: word.x1,
        y0: Math.min(last.y0, word.y0),
        y1: Math.max(last.y1, word.y1),
      };
      lines[lines.length - 1] = { text: `${last.text} ${word.text}`, ...wider };
    } else lines.push(word);
  }
  return lines;
}

function standsBeside(word: Rectangle, place: Rectangle): boolean {
  const middle = (word.y0 + word.y1) / 2;
  const bottom = Math.min(place.y1, place.y0 + Math.max(FIRST_LINE, (place.y1 - place.y0) * 0.4));
  return middle >= place.y0 - 2 && middle <= Math.max(bottom, Math.min(place.y1, place.y0 + FIRST_LINE)) + 2;
}

function sharesLine(line: Rectangle, box: Rectangle): boolean {
  const middle = (line.y0 + line.y1) / 2;
  return middle > box.y0 && middle < Math.min(box.y1, box.y0 + FIRST_LINE);
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x0 < b.x1 - 1 && a.x1 > b.x0 + 1 && a.y0 < b.y1 - 1 && a.y1 > b.y0 + 1;
}

const isSame = (a: Rectangle, b: Rectangle): boolean =>
  a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;

const joined = (words: readonly Printed[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/[_.…]{3,}/gu, ' ')
    .trim();
