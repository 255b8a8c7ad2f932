import type { GreyImage } from './grey-image.ts';

/** The darkest part of a page of text is ink; this share of it may be darker than black. */
const INK_SHARE = 0.01;
/** Ink darker than this reads well as it is. */
const DARK_ENOUGH = 60;
/** Paper above this brightness is white. */
const PAPER = 235;

/** Pale ink becomes dark: grey values are spread so that ink is black and paper white. */
export function stretchContrast(image: GreyImage): GreyImage {
  const histogram = new Uint32Array(256);
  for (const value of image.pixels) histogram[value] = (histogram[value] ?? 0) + 1;
  let seen = 0;
  let ink = 0;
  while (ink < 255 && seen < image.pixels.length * INK_SHARE) {
    seen += histogram[ink] ?? 0;
    ink += 1;
  }
  if (ink <= DARK_ENOUGH || ink >= PAPER - 20) return image;
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, ((value - ink) * 255) / (PAPER - ink))),
  );
  return { ...image, pixels: image.pixels.map((value) => table[value] ?? value) };
}
