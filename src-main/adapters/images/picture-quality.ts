import type { GreyImage } from './grey-image.ts';
import type { InkPiece } from './ink-pieces.ts';

/** What was measured of a page's picture while it was prepared: how hard it is to read. */
export interface PictureQuality {
  /** Standard deviation of the grey values of its paper, as it came. */
  readonly grain: number;
  /** How much darker its ink is than its paper, in grey values, once the light is even. */
  readonly contrast: number;
  /** The brightness of its darkest paper as a share of that of its brightest. */
  readonly evenness: number;
  /** Clockwise; what straightening undid. */
  readonly skewRadians: number;
  /** Pixels at the edges of strokes for each pixel inside: high where strokes are soft or only a pixel wide. */
  readonly softness: number;
  /** The height of small letters in pixels as drawn for recognition; null where there is too little writing. */
  readonly letterHeight: number | null;
  /** It was a sheet on a table. */
  readonly photographed: boolean;
}

/** Darker than the first is inside a stroke, up to the second its edge. */
const INSIDE = 90;
const EDGE = 200;

/** How soft the strokes of a prepared picture are; 0 without ink. */
export function softnessOf({ pixels }: GreyImage): number {
  let inside = 0;
  let edge = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    const value = pixels[index] ?? 255;
    if (value < INSIDE) inside += 1;
    else if (value < EDGE) edge += 1;
  }
  return edge / Math.max(1, inside);
}

/** Letters are about as wide as high; in heights. */
const NARROWEST = 0.25;
const WIDEST = 1.8;
const FEWEST_LETTERS = 40;
/** Small letters are the most frequent: below the middle of all heights. */
const SMALL_LETTERS = 0.35;

/** How high the small letters (about the x-height) among the pieces of a page are, in pixels; null where they are few. */
export function letterHeight(pieces: readonly InkPiece[]): number | null {
  const heights = pieces
    .filter(({ left, right, top, bottom }) => {
      const shape = (right - left) / (bottom - top);
      return shape >= NARROWEST && shape <= WIDEST;
    })
    .map(({ top, bottom }) => bottom - top);
  if (heights.length < FEWEST_LETTERS) return null;
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length * SMALL_LETTERS)] ?? null;
}
