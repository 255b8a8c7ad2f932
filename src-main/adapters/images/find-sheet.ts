import type { GreyImage } from './grey-image.ts';
import type { Point, Quadrilateral } from './projection.ts';
import { reducedBy } from './reduce-image.ts';
import {
  isStep,
  linesOfSide,
  SIDES,
  stepsTowardsSheet,
  type EdgeLine,
  type Side,
  type Steps,
} from './sheet-edges.ts';
import { withoutWriting } from './without-writing.ts';

/** The sheet is looked for in a picture of about this many pixels on its long side. */
const WORKING_SIZE = 480;
/** Twice this is as high as a line of writing is there. */
const WRITING = 4;
/** What lies around a sheet is darker than this share of the brightest paper... */
const DARKER = 0.82;
/** ...along at least this share of the picture's edge. On a flat scan the paper reaches the edge. */
const LEAST_DARK_EDGE = 0.5;
/** A sheet fills at least this share of the picture, and shows at least this share of each of its sides. */
const LEAST_AREA = 0.2;
const LEAST_SEEN = 0.5;
const LEAST_SEEN_ALTOGETHER = 0.7;
/** Sides meet at angles whose cosine is below this: about 65 to 115 degrees. */
const LARGEST_COSINE = 0.42;
/** A corner may lie outside the picture by this share of it. */
const OUTSIDE = 0.04;
/** What a larger sheet is worth against a better seen one: a white field on a sheet has good edges too. */
const AREA_WORTH = 0.5;

/**
 * Finds the sheet of paper in a photograph: the four-sided bright field that lies on something darker. Null when there
 * is none, as on a flat scan. The corners are pixels of the picture.
 */
export function findSheet(picture: GreyImage): Quadrilateral | null {
  const factor = Math.max(1, Math.round(Math.max(picture.width, picture.height) / WORKING_SIZE));
  const reduced = reducedBy(picture, factor);
  // first, because it ends the search on every flat scan
  if (!liesOnDarkGround(reduced)) return null;
  const small = withoutWriting(reduced, WRITING);
  const steps = stepsTowardsSheet(small);
  const best = bestSheet(small, steps);
  if (!best) return null;
  const enlarged = (point: Point): Point => ({ x: (point.x + 0.5) * factor, y: (point.y + 0.5) * factor });
  return [enlarged(best[0]), enlarged(best[1]), enlarged(best[2]), enlarged(best[3])];
}

function liesOnDarkGround({ width, height, pixels }: GreyImage): boolean {
  const limit = DARKER * (pixels.toSorted()[Math.floor(pixels.length * 0.9)] ?? 255);
  let dark = 0;
  for (let x = 0; x < width; x += 1) {
    if ((pixels[x] ?? 255) < limit) dark += 1;
    if ((pixels[(height - 1) * width + x] ?? 255) < limit) dark += 1;
  }
  for (let y = 0; y < height; y += 1) {
    if ((pixels[y * width] ?? 255) < limit) dark += 1;
    if ((pixels[(y + 1) * width - 1] ?? 255) < limit) dark += 1;
  }
  return dark >= LEAST_DARK_EDGE * 2 * (width + height);
}

function bestSheet(small: GreyImage, steps: Readonly<Record<Side, Steps>>): Quadrilateral | null {
  const { width, height } = small;
  let best: Quadrilateral | null = null;
  let bestWorth = 0;
  for (const sheet of candidateSheets(steps, width, height)) {
    const worth = isPossible(sheet, width, height) ? worthOf(sheet, small, steps) : 0;
    if (worth <= bestWorth) continue;
    best = sheet;
    bestWorth = worth;
  }
  return best;
}

function* candidateSheets(
  steps: Readonly<Record<Side, Steps>>,
  width: number,
  height: number,
): Generator<Quadrilateral> {
  const lines = (side: Side): readonly EdgeLine[] => linesOfSide(side, steps[side], width, height);
  const [rights, bottoms, lefts] = [lines('right'), lines('bottom'), lines('left')];
  for (const top of lines('top'))
    for (const bottom of bottoms)
      for (const left of lefts) for (const right of rights) yield sheetBetween(top, right, bottom, left);
}

function sheetBetween(top: EdgeLine, right: EdgeLine, bottom: EdgeLine, left: EdgeLine): Quadrilateral {
  return [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
}

/** Where a level line y = at + slope·x meets an upright one x = at + slope·y. */
function crossing(level: EdgeLine, upright: EdgeLine): Point {
  const y = (level.at + level.slope * upright.at) / (1 - level.slope * upright.slope);
  return { x: upright.at + upright.slope * y, y };
}

function isPossible(sheet: Quadrilateral, width: number, height: number): boolean {
  const inside = sheet.every(
    ({ x, y }) =>
      x >= -OUTSIDE * width &&
      x <= (1 + OUTSIDE) * width &&
      y >= -OUTSIDE * height &&
      y <= (1 + OUTSIDE) * height,
  );
  return inside && areaOf(sheet) >= LEAST_AREA * width * height && sheet.every(isCorner);
}

function isCorner(point: Point, index: number, sheet: readonly Point[]): boolean {
  const [before, after] = [sheet[(index + 3) % 4] ?? point, sheet[(index + 1) % 4] ?? point];
  const [ax, ay] = [before.x - point.x, before.y - point.y];
  const [bx, by] = [after.x - point.x, after.y - point.y];
  return Math.abs(ax * bx + ay * by) < LARGEST_COSINE * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

/** The area of a quadrilateral whose corners run clockwise; negative when they do not. */
function areaOf(sheet: Quadrilateral): number {
  const twice = sheet.reduce((sum, point, index) => {
    const next = sheet[(index + 1) % 4] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return twice / 2;
}

/** 0 when a side is hardly seen; else more the better the sides are seen and the larger the sheet is. */
function worthOf(
  sheet: Quadrilateral,
  { width, height }: GreyImage,
  steps: Readonly<Record<Side, Steps>>,
): number {
  let seenAltogether = 0;
  for (const [index, side] of SIDES.entries()) {
    const [from, to] = [sheet[index], sheet[(index + 1) % 4]];
    if (!from || !to) return 0;
    const seen = seenShare(from, to, steps[side], width, height);
    if (seen < LEAST_SEEN) return 0;
    seenAltogether += seen / 4;
  }
  if (seenAltogether < LEAST_SEEN_ALTOGETHER) return 0;
  return seenAltogether + (AREA_WORTH * areaOf(sheet)) / (width * height);
}

/** The share of a side's pixels with a step of brightness within a pixel of it. */
function seenShare(from: Point, to: Point, steps: Steps, width: number, height: number): number {
  const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y)));
  const level = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  let seen = 0;
  for (let index = 0; index < count; index += 1) {
    const x = Math.round(from.x + ((to.x - from.x) * (index + 0.5)) / count);
    const y = Math.round(from.y + ((to.y - from.y) * (index + 0.5)) / count);
    const near = level ? width : 1;
    const at = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    if (isStep(steps[at] ?? 0) || isStep(steps[at - near] ?? 0) || isStep(steps[at + near] ?? 0)) seen += 1;
  }
  return seen / count;
}
