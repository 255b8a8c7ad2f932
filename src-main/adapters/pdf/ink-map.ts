import type { Box } from '../../../src-preload/contract/requests.ts';
import type { GreyImage } from '../images/grey-image.ts';

/** A step between pixels beside each other larger than this, of 255, is the edge of a stroke. */
const EDGE = 32;

/**
 * Where strokes are on the picture of a page: their edges, which letters have many of, light ones on dark
 * as well as dark ones on light, while shades, the paper's own grain and the rules between lines have few: steps
 * from one row to the next do not count. Kept as sums, so that any rectangle is counted in four looks.
 */
export interface InkMap {
  /** How many edge pixels a box of page fractions has. */
  readonly edgesIn: (box: Box) => number;
  readonly edges: number;
  /** How many pixels a box has. */
  readonly pixelsIn: (box: Box) => number;
}

export function inkMap({ width, height, pixels }: GreyImage): InkMap {
  const across = width + 1;
  const sums = new Uint32Array(across * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const value = pixels[at] ?? 0;
      const right = x + 1 < width ? (pixels[at + 1] ?? 0) : value;
      if (Math.abs(value - right) > EDGE) row += 1;
      sums[(y + 1) * across + x + 1] = (sums[y * across + x + 1] ?? 0) + row;
    }
  }
  const frame = ([x0, y0, x1, y1]: Box): [number, number, number, number] => [
    clamp(Math.round(x0 * width), width),
    clamp(Math.round(y0 * height), height),
    clamp(Math.round(x1 * width), width),
    clamp(Math.round(y1 * height), height),
  ];
  const at = (x: number, y: number): number => sums[y * across + x] ?? 0;
  return {
    edges: at(width, height),
    edgesIn: (box) => {
      const [left, top, right, bottom] = frame(box);
      return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    },
    pixelsIn: (box) => {
      const [left, top, right, bottom] = frame(box);
      return (right - left) * (bottom - top);
    },
  };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
