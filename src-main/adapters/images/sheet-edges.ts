import type { GreyImage } from './grey-image.ts';

/** The four sides of a sheet; each is looked for among edges that are brighter on the sheet's side. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** A side's line: its distance `at` from the picture's top (or left) where it meets the other axis, and its slope. */
export interface EdgeLine {
  readonly at: number;
  readonly slope: number;
}

/** Steps of brightness across an edge count from this on, in grey values over four pixels... */
const LEAST_STEP = 14;
/** ...and no higher than this, so that a hard edge of the table is worth no more than one of paper in shade. */
const MOST_STEP = 60;
const LARGEST_SLOPE = 0.36;
const SLOPE_STEP = 0.02;
const CANDIDATES = 7;
/** Lines closer together than this are one. */
const APART = 5;
const FIT_REACH = 3;

/** How much brighter it gets across a side towards the middle of the picture, at every pixel. */
export type Steps = Int16Array;

/** The steps of brightness at every pixel, for each side. */
export function stepsTowardsSheet({ width, height, pixels }: GreyImage): Readonly<Record<Side, Steps>> {
  const steps = {
    top: new Int16Array(pixels.length),
    right: new Int16Array(pixels.length),
    bottom: new Int16Array(pixels.length),
    left: new Int16Array(pixels.length),
  };
  const at = (x: number, y: number): number => pixels[y * width + x] ?? 0;
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const index = y * width + x;
      const down = at(x, y + 2) + at(x, y + 1) - at(x, y - 1) - at(x, y - 2);
      const right = at(x + 2, y) + at(x + 1, y) - at(x - 1, y) - at(x - 2, y);
      steps.top[index] = down >> 1;
      steps.bottom[index] = -down >> 1;
      steps.left[index] = right >> 1;
      steps.right[index] = -right >> 1;
    }
  }
  return steps;
}

/** Whether a step is high enough for an edge. */
export const isStep = (step: number): boolean => step >= LEAST_STEP;

/** The few lines that most probably are one side of a sheet (Duda & Hart 1972), each laid through its edge pixels. */
export function linesOfSide(side: Side, steps: Steps, width: number, height: number): readonly EdgeLine[] {
  const level = side === 'top' || side === 'bottom';
  const [length, depth] = level ? [width, height] : [height, width];
  const points = edgePoints(steps, width, height, level);
  const slopes = Math.round((2 * LARGEST_SLOPE) / SLOPE_STEP) + 1;
  const margin = Math.ceil(LARGEST_SLOPE * length);
  const rows = depth + 2 * margin;
  const votes = new Float32Array(slopes * rows);
  for (const { along, across, weight } of points) {
    for (let slope = 0; slope < slopes; slope += 1) {
      const at = Math.round(across - along * (slope * SLOPE_STEP - LARGEST_SLOPE)) + margin;
      votes[slope * rows + at] = (votes[slope * rows + at] ?? 0) + weight;
    }
  }
  const found: EdgeLine[] = [];
  while (found.length < CANDIDATES) {
    const best = highest(votes);
    if ((votes[best] ?? 0) <= 0) break;
    const slope = Math.floor(best / rows) * SLOPE_STEP - LARGEST_SLOPE;
    found.push(fitted({ at: (best % rows) - margin, slope }, points));
    forgetAround(votes, { slopes, rows, length }, best);
  }
  return found;
}

interface EdgePoint {
  readonly along: number;
  readonly across: number;
  readonly weight: number;
}

function edgePoints(steps: Steps, width: number, height: number, level: boolean): readonly EdgePoint[] {
  const points: EdgePoint[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const step = steps[y * width + x] ?? 0;
      if (step < LEAST_STEP) continue;
      const weight = Math.min(step, MOST_STEP);
      points.push(level ? { along: x, across: y, weight } : { along: y, across: x, weight });
    }
  }
  return points;
}

function highest(votes: Float32Array): number {
  let best = 0;
  for (let index = 1; index < votes.length; index += 1) {
    if ((votes[index] ?? 0) > (votes[best] ?? 0)) best = index;
  }
  return best;
}

interface VoteTable {
  readonly slopes: number;
  readonly rows: number;
  readonly length: number;
}

/** Takes the lines that run close to a found one, where they cross the middle of the picture, out of the vote. */
function forgetAround(votes: Float32Array, { slopes, rows, length }: VoteTable, best: number): void {
  const middle = (index: number): number =>
    (index % rows) + (Math.floor(index / rows) * SLOPE_STEP - LARGEST_SLOPE) * (length / 2);
  const centre = middle(best);
  for (let slope = 0; slope < slopes; slope += 1) {
    const shift = centre - (slope * SLOPE_STEP - LARGEST_SLOPE) * (length / 2);
    for (let row = Math.ceil(shift - APART); row <= shift + APART; row += 1) {
      if (row >= 0 && row < rows) votes[slope * rows + row] = 0;
    }
  }
}

/** The line of least squares through the edge pixels near a line, twice, each time nearer. */
function fitted(line: EdgeLine, points: readonly EdgePoint[]): EdgeLine {
  let current = line;
  for (const reach of [FIT_REACH + 1, FIT_REACH - 1]) {
    let [count, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
    for (const { along, across, weight } of points) {
      if (Math.abs(across - current.at - current.slope * along) > reach) continue;
      count += weight;
      sumX += weight * along;
      sumY += weight * across;
      sumXX += weight * along * along;
      sumXY += weight * along * across;
    }
    const spread = count * sumXX - sumX * sumX;
    if (spread <= 0) return current;
    const slope = (count * sumXY - sumX * sumY) / spread;
    current = { slope, at: (sumY - slope * sumX) / count };
  }
  return current;
}
