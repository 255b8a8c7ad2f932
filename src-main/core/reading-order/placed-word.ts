import type { Box } from '../../../src-preload/contract/requests.ts';
import type { Word } from '../document-text.ts';

/** A word whose place on the page is known but whose line and block are not yet. */
export type PlacedWord = Pick<Word, 'text' | 'box' | 'confidence'>;

/** Page size in points: boxes are fractions, distances between words only mean something in points. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A rectangle in points, from the top left of the page. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word with its rectangle in points. */
export interface WordShape extends Rectangle {
  readonly word: PlacedWord;
}

/** Converts a word's fractional box into points. */
export function shapeOf(word: PlacedWord, page: PageSize): WordShape {
  const [x0, y0, x1, y1] = word.box;
  return {
    word,
    left: x0 * page.widthPt,
    top: y0 * page.heightPt,
    right: x1 * page.widthPt,
    bottom: y1 * page.heightPt,
  };
}

/** The rectangle in points as a box of page fractions, cut at the page's edges. */
export function boxOf(shape: Rectangle, page: PageSize): Box {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    clamp(shape.left / page.widthPt),
    clamp(shape.top / page.heightPt),
    clamp(shape.right / page.widthPt),
    clamp(shape.bottom / page.heightPt),
  ];
}

/** The smallest rectangle around several. */
export function around(shapes: readonly Rectangle[]): Rectangle {
  return {
    left: Math.min(...shapes.map((shape) => shape.left)),
    top: Math.min(...shapes.map((shape) => shape.top)),
    right: Math.max(...shapes.map((shape) => shape.right)),
    bottom: Math.max(...shapes.map((shape) => shape.bottom)),
  };
}

export const heightOf = (shape: Rectangle): number => shape.bottom - shape.top;
export const widthOf = (shape: Rectangle): number => shape.right - shape.left;
export const middleOf = (shape: Rectangle): number => (shape.top + shape.bottom) / 2;

/** How much of the lower of two shapes lies beside the other, 0..1. */
export function verticalOverlap(a: Rectangle, b: Rectangle): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, shared) / Math.max(0.01, Math.min(heightOf(a), heightOf(b)));
}

/** How much of the wider of two shapes lies above or below the other, 0..1. */
export function horizontalOverlap(a: Rectangle, b: Rectangle): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return Math.max(0, shared) / Math.max(0.01, widthOf(a), widthOf(b));
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
