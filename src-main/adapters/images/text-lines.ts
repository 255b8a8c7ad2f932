import type { GreyImage } from './grey-image.ts';

/** How the lines of text lie on a page. */
export interface TextLines {
  /** Clockwise from level (or, on a page that lies on its side, from plumb). */
  readonly skewRadians: number;
  /** Lines run up and down: the page is turned by a quarter one way or the other. */
  readonly sideways: boolean;
}

/** Largest skew looked for, and the steps: first coarse, then around the best. */
const LARGEST_DEGREES = 6;
const COARSE_DEGREES = 0.5;
const FINE_DEGREES = 0.05;
/** Lines are looked for in a picture reduced to about this width. */
const WORKING_WIDTH = 800;
const INK_BELOW = 150;
/** Fewer dark points than this say nothing. */
const FEWEST_POINTS = 400;
/** How much clearer the upright profile must be than the level one before a page counts as sideways. */
const CLEARLY = 1.35;

const RADIANS = Math.PI / 180;

/**
 * Finds the angle at which the page's ink, summed along slanted rows, falls most sharply into lines and
 * gaps. Give it a flattened page.
 */
export function textLines(image: GreyImage, largestDegrees = LARGEST_DEGREES): TextLines {
  const points = darkPoints(image);
  if (points.x.length < FEWEST_POINTS) return { skewRadians: 0, sideways: false };
  const level = bestAngle(points.x, points.y, -1, largestDegrees);
  const plumb = bestAngle(points.y, points.x, 1, largestDegrees);
  const sideways = plumb.sharpness > CLEARLY * level.sharpness;
  return { skewRadians: (sideways ? plumb : level).degrees * RADIANS, sideways };
}

interface Points {
  readonly x: Int16Array;
  readonly y: Int16Array;
}

function darkPoints({ width, height, pixels }: GreyImage): Points {
  const step = Math.max(1, Math.round(Math.min(width, height) / WORKING_WIDTH));
  const x: number[] = [];
  const y: number[] = [];
  for (let row = 0; row + step <= height; row += step) {
    for (let column = 0; column + step <= width; column += step) {
      if (blockMean(pixels, width, column, row, step) >= INK_BELOW) continue;
      x.push(column / step);
      y.push(row / step);
    }
  }
  return { x: Int16Array.from(x), y: Int16Array.from(y) };
}

function blockMean(pixels: Uint8Array, width: number, left: number, top: number, step: number): number {
  let sum = 0;
  for (let y = top; y < top + step; y += 1) {
    for (let index = y * width + left; index < y * width + left + step; index += 1) sum += pixels[index] ?? 0;
  }
  return sum / (step * step);
}

/** The angle of the lines that run along `along`; `sense` is the sign with which a skew shifts them across. */
function bestAngle(
  along: Int16Array,
  across: Int16Array,
  sense: 1 | -1,
  largestDegrees: number,
): { degrees: number; sharpness: number } {
  const search = (from: number, to: number, step: number) => {
    let best = { degrees: 0, sharpness: -1 };
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const sharpness = profileSharpness(along, across, sense * Math.tan(degrees * RADIANS));
      if (sharpness > best.sharpness) best = { degrees, sharpness };
    }
    return best;
  };
  const coarse = search(-largestDegrees, largestDegrees, COARSE_DEGREES);
  return search(coarse.degrees - COARSE_DEGREES, coarse.degrees + COARSE_DEGREES, FINE_DEGREES);
}

/** The summed squared steps between neighbouring rows of the ink profile, per point. */
function profileSharpness(along: Int16Array, across: Int16Array, slope: number): number {
  let reach = 1;
  for (let index = 0; index < along.length; index += 1) {
    reach = Math.max(reach, along[index] ?? 0, across[index] ?? 0);
  }
  const profile = new Int32Array(4 * reach + 4);
  for (let index = 0; index < along.length; index += 1) {
    const row = Math.round((across[index] ?? 0) + (along[index] ?? 0) * slope) + reach;
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < profile.length; row += 1) {
    const step = (profile[row] ?? 0) - (profile[row - 1] ?? 0);
    sum += step * step;
  }
  return sum / along.length;
}
