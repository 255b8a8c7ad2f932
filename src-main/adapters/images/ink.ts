import type { GreyImage } from './grey-image.ts';

/** This much darker than the paper is ink. */
const INK_CONTRAST = 70;

/** The share of a page's pixels that are ink, 0..1. Give it a flattened page: its paper is white. */
export function inkShare(image: GreyImage): number {
  const { pixels } = image;
  let dark = 0;
  // by index: walking four million values with an iterator takes seven times as long
  for (let index = 0; index < pixels.length; index += 1) {
    if ((pixels[index] ?? 255) < 255 - INK_CONTRAST) dark += 1;
  }
  return dark / pixels.length;
}

/** Every so many pixels are looked at, and so few may be grey. */
const SAMPLE_STEP = 7;
const MOST_GREY = 0.005;

/** The picture came as black and white, as from a fax: no shades. */
export function isBlackAndWhite({ pixels }: GreyImage): boolean {
  let grey = 0;
  for (let index = 0; index < pixels.length; index += SAMPLE_STEP) {
    const value = pixels[index] ?? 255;
    if (value > 8 && value < 247) grey += 1;
  }
  return grey <= (MOST_GREY * pixels.length) / SAMPLE_STEP;
}
