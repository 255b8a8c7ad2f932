import type { GreyImage } from './grey-image.ts';

/** This much darker than the paper is ink. */
const INK_CONTRAST = 70;

/** The share of a page's pixels that are ink, 0..1. Give it a flattened page: its paper is white. */
export function inkShare(image: GreyImage): number {
  let dark = 0;
  for (const value of image.pixels) if (value < 255 - INK_CONTRAST) dark += 1;
  return dark / image.pixels.length;
}
