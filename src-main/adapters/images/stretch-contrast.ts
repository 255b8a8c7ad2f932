import type { GreyImage } from './grey-image.ts';

/** This share of a page of text is surely ink, and this share of a page of any kind surely not paper. */
const INK_SHARE = 0.01;
const NOT_PAPER_SHARE = 0.3;
/** Ink darker than this reads well as it is, and paper brighter than this. */
const DARK_ENOUGH = 60;
const WHITE_ENOUGH = 235;
/** Less difference between ink and paper than this is an empty page: nothing to bring out. */
const LEAST_CONTRAST = 25;

/**
 * Spreads the grey values so that ink is black and paper white. The grain of the paper turns white with it.
 */
export function stretchContrast(image: GreyImage): GreyImage {
  const histogram = new Uint32Array(256);
  for (const value of image.pixels) histogram[value] = (histogram[value] ?? 0) + 1;
  const ink = percentile(histogram, INK_SHARE * image.pixels.length);
  const paper = Math.min(WHITE_ENOUGH, percentile(histogram, NOT_PAPER_SHARE * image.pixels.length));
  if ((ink <= DARK_ENOUGH && paper === WHITE_ENOUGH) || paper - ink < LEAST_CONTRAST) return image;
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, ((value - ink) * 255) / (paper - ink))),
  );
  return { ...image, pixels: image.pixels.map((value) => table[value] ?? value) };
}

/** The grey value below which this many pixels lie. */
function percentile(histogram: Uint32Array, pixels: number): number {
  let seen = 0;
  let value = 0;
  while (value < 255 && seen + (histogram[value] ?? 0) < pixels) {
    seen += histogram[value] ?? 0;
    value += 1;
  }
  return value;
}
