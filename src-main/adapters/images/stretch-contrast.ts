import type { GreyImage } from './grey-image.ts';
import { HARMLESS_GRAIN } from './reduce-noise.ts';

/** This share of a page of text is surely ink. */
const INK_SHARE = 0.003;
/** Ink darker than this reads well as it is. */
const DARK_ENOUGH = 60;
/** Paper above this brightness is white. */
const WHITE = 235;
/** Less difference between ink and paper than this is an empty page: nothing to bring out. */
const LEAST_CONTRAST = 50;
/** On grainy paper the grain is measured as ink, so fixed values take its place: the grainier, the more turns white. */
const GRAINY_INK = 20;
const WHITE_PER_GRAIN = 2.4;
const LOWEST_WHITE = 180;

/**
 * Spreads the grey values of a flattened page so that pale ink becomes black and the paper, with what is
 * left of its grain (see `grainOf`, of the page as it came), white.
 */
export function stretchContrast(image: GreyImage, grain: number): GreyImage {
  if (grain > HARMLESS_GRAIN) {
    return spread(image, GRAINY_INK, Math.max(LOWEST_WHITE, WHITE - WHITE_PER_GRAIN * grain));
  }
  const ink = inkBrightness(image);
  return ink <= DARK_ENOUGH || WHITE - ink < LEAST_CONTRAST ? image : spread(image, ink, WHITE);
}

/** How bright the ink of a page of text is, in grey values. */
export const inkBrightness = (image: GreyImage): number => darkest(image, INK_SHARE);

function spread(image: GreyImage, black: number, white: number): GreyImage {
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, ((value - black) * 255) / (white - black))),
  );
  const pixels = new Uint8Array(image.pixels.length);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = table[image.pixels[index] ?? 0] ?? 0;
  return { ...image, pixels };
}

/** The grey value below which this share of the pixels lies. */
function darkest(image: GreyImage, share: number): number {
  const histogram = new Uint32Array(256);
  const { pixels } = image;
  for (let index = 0; index < pixels.length; index += 1) {
    const value = pixels[index] ?? 255;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  let seen = 0;
  let value = 0;
  while (value < 255 && seen + (histogram[value] ?? 0) < share * pixels.length) {
    seen += histogram[value] ?? 0;
    value += 1;
  }
  return value;
}
