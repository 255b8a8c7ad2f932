import type { Rectangle } from '../../core/reading-order/placed-word.ts';
import type { Drawing, DrawnArea, TextRun } from './drawing/drawing.ts';
import { rectangleOf } from './run-rectangle.ts';
import { withoutRepeats } from './without-repeats.ts';

/** The text of a page, sorted by whether a person sees it. */
export interface SortedText {
  readonly seen: readonly TextRun[];
  /** May be of the colour of what lies behind it: only the picture of the page can tell. */
  readonly doubtful: readonly TextRun[];
  /** Invisible and on a picture, or under one: what a recognition program lays over a scan. */
  readonly overPicture: readonly TextRun[];
}

/** A larger difference in red, green or blue, of 255, and letters stand out from what lies behind. */
const CONTRAST = 40;
/** Letters darker than this stand out from pictures and gradients, as far as one can tell. */
const DARK = 140;
/** A word is covered when the cover reaches this near to its edges, in points. */
const SLACK = 1;

/**
 * Sorts text by whether it can be seen. Text that no one sees is not part of a document: hidden words
 * must not become data of a request. Only text over a picture is kept apart, as the words of a scan.
 */
export function sortText(drawing: Drawing, opaquePictures: readonly DrawnArea[]): SortedText {
  const seen: TextRun[] = [];
  const doubtful: TextRun[] = [];
  const overPicture: TextRun[] = [];
  for (const run of drawing.runs) {
    const place = rectangleOf(run);
    const isOver = drawing.pictures.some((picture) => holdsMiddle(picture, place));
    const isUnder = opaquePictures.some((picture) => picture.order > run.order && covers(picture, place));
    if (run.invisible || isUnder) {
      if (isOver) overPicture.push(run);
    } else if (!isCovered(run, place, drawing.areas)) {
      (standsOut(run, place, drawing) ? seen : doubtful).push(run);
    }
  }
  return {
    seen: withoutRepeats(seen),
    doubtful: withoutRepeats(doubtful),
    overPicture: withoutRepeats(overPicture),
  };
}

function isCovered(run: TextRun, place: Rectangle, areas: readonly DrawnArea[]): boolean {
  return areas.some((area) => area.opaque && area.order > run.order && covers(area, place));
}

function standsOut(run: TextRun, place: Rectangle, drawing: Drawing): boolean {
  if (run.paint === null) return true;
  const behind = latestBehind(run, place, drawing);
  if (behind === null) return contrast(run.paint, '#ffffff') >= CONTRAST;
  if (behind.paint === null) return luminance(run.paint) < DARK;
  return contrast(run.paint, behind.paint) >= CONTRAST;
}

function latestBehind(run: TextRun, place: Rectangle, { areas, pictures }: Drawing): DrawnArea | null {
  let latest: DrawnArea | null = null;
  for (const list of [areas, pictures]) {
    for (const area of list) {
      if (area.order >= run.order) break;
      if (holdsMiddle(area, place) && (latest === null || area.order > latest.order)) latest = area;
    }
  }
  return latest;
}

function holdsMiddle(area: Rectangle, place: Rectangle): boolean {
  const x = (place.left + place.right) / 2;
  const y = (place.top + place.bottom) / 2;
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/** Ascenders and descenders may stick out: what matters is the middle of the letters over their whole length. */
function covers(area: Rectangle, place: Rectangle): boolean {
  const across = Math.min(place.bottom - place.top, place.right - place.left) / 4;
  return (
    area.left <= place.left + SLACK + across &&
    area.right >= place.right - SLACK - across &&
    area.top <= place.top + across &&
    area.bottom >= place.bottom - across
  );
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));

function contrast(one: string, other: string): number {
  const second = channels(other);
  return Math.max(...channels(one).map((value, index) => Math.abs(value - (second[index] ?? 0))));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
