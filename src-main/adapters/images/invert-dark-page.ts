import { asPrint, tonesOf } from './box-tones.ts';
import type { GreyImage } from './grey-image.ts';

/** A page is dark when this share of it is darker than this grey value; shadows cover less. */
const DARK_SHARE = 0.75;
const DARK_BELOW = 110;

/** Turns a page of light letters on dark ground, such as a negative or a screen, into dark letters on white. */
export function invertDarkPage(image: GreyImage): GreyImage {
  const histogram = new Uint32Array(256);
  const { pixels } = image;
  for (let index = 0; index < pixels.length; index += 1) {
    const value = pixels[index] ?? 255;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  const dark = histogram.slice(0, DARK_BELOW).reduce((sum, count) => sum + count, 0);
  if (dark < DARK_SHARE * pixels.length) return image;
  const tones = tonesOf(histogram);
  if (!tones || tones.letters < tones.ground) return image;
  const table = asPrint(tones);
  return { ...image, pixels: pixels.map((value) => table[value] ?? value) };
}
