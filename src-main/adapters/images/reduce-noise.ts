import type { GreyImage } from './grey-image.ts';

/** Grain (standard deviation of grey values) up to this does not disturb recognition. */
export const HARMLESS_GRAIN = 7;
/** Beyond this one softening is not enough. */
const HEAVY_GRAIN = 18;
const SAMPLE_STEP = 3;

/** Softens a grainy page, the more the grainier; a clean one comes back as it is. */
export function reduceNoise(image: GreyImage, grain: number): GreyImage {
  if (grain <= HARMLESS_GRAIN) return image;
  const softer = softened(image);
  return grain <= HEAVY_GRAIN ? softer : softened(softer);
}

/**
 * The grain of a page: the median response to a second difference that is zero on even paper and on slopes,
 * scaled to a standard deviation. A median because strokes are few among the pixels of a page.
 */
export function grainOf({ width, height, pixels }: GreyImage): number {
  const histogram = new Uint32Array(4 * 255 + 1);
  let samples = 0;
  for (let y = 1; y < height - 1; y += SAMPLE_STEP) {
    for (let index = y * width + 1; index < (y + 1) * width - 1; index += SAMPLE_STEP) {
      const response = Math.abs(
        4 * (pixels[index] ?? 0) -
          (pixels[index - 1] ?? 0) -
          (pixels[index + 1] ?? 0) -
          (pixels[index - width] ?? 0) -
          (pixels[index + width] ?? 0),
      );
      histogram[response] = (histogram[response] ?? 0) + 1;
      samples += 1;
    }
  }
  let seen = 0;
  let median = 0;
  while (median < histogram.length && seen < samples / 2) seen += histogram[median++] ?? 0;
  // the response of white noise has the weight sqrt(4² + 4·1²) = 4.47, its median is 0.6745 of that
  return (median - 1) / (4.47 * 0.6745);
}

/** Each pixel mixed with its neighbours by the weights 1 2 1 along rows and columns. */
function softened({ width, height, pixels }: GreyImage): GreyImage {
  const across = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const here = pixels[row + x] ?? 0;
      const left = x > 0 ? (pixels[row + x - 1] ?? 0) : here;
      const right = x + 1 < width ? (pixels[row + x + 1] ?? 0) : here;
      across[row + x] = (left + 2 * here + right + 2) >> 2;
    }
  }
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const above = y > 0 ? row - width : row;
    const below = y + 1 < height ? row + width : row;
    for (let x = 0; x < width; x += 1) {
      result[row + x] =
        ((across[above + x] ?? 0) + 2 * (across[row + x] ?? 0) + (across[below + x] ?? 0) + 2) >> 2;
    }
  }
  return { width, height, pixels: result };
}
