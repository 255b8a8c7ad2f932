import type { GreyImage } from './grey-image.ts';

/** The paper's brightness in coarse cells: a small picture of the page without its writing. */
export interface Background {
  readonly cellSize: number;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Float32Array<ArrayBuffer>;
}

/** Larger than a stroke, smaller than a shadow: about 2 mm at 200 dpi. */
const CELL_SIZE = 16;
/** Cells that a large letter or a bold rule may fill. */
const SPREAD = 2;
/** How far the brightness is smoothed, in cells. */
const SMOOTHING = 3;

/** Estimates the paper's brightness under the writing. */
export function backgroundOf(image: GreyImage): Background {
  const columns = Math.ceil(image.width / CELL_SIZE);
  const rows = Math.ceil(image.height / CELL_SIZE);
  const cells = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cells[row * columns + column] = brightHalf(image, column * CELL_SIZE, row * CELL_SIZE);
    }
  }
  const raw = { cellSize: CELL_SIZE, columns, rows, cells };
  return smoothed(withoutInk(raw));
}

/** The mean of a cell's pixels that are at least as bright as its mean: paper, not ink. */
function brightHalf({ width, height, pixels }: GreyImage, left: number, top: number): number {
  const right = Math.min(width, left + CELL_SIZE);
  const bottom = Math.min(height, top + CELL_SIZE);
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let index = y * width + left; index < y * width + right; index += 1) sum += pixels[index] ?? 0;
  }
  const mean = Math.floor(sum / ((right - left) * (bottom - top)));
  let brightSum = 0;
  let bright = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let index = y * width + left; index < y * width + right; index += 1) {
      const value = pixels[index] ?? 0;
      if (value < mean) continue;
      brightSum += value;
      bright += 1;
    }
  }
  return brightSum / bright;
}

/**
 * Fills the cells that are full of ink with the paper around them: each cell takes the brightest value near it,
 * then the darkest of those, which puts slopes of brightness back where they were (a closing).
 */
function withoutInk(background: Background): Background {
  const brightest = alongBothAxes(background, SPREAD, (values) => Math.max(...values));
  return alongBothAxes(brightest, SPREAD, (values) => Math.min(...values));
}

function smoothed(background: Background): Background {
  return alongBothAxes(
    background,
    SMOOTHING,
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  );
}

/** Replaces each cell by a summary of its neighbours within `reach`, first along rows, then columns. */
function alongBothAxes(
  background: Background,
  reach: number,
  summarise: (values: Float32Array) => number,
): Background {
  const { columns, rows, cells } = background;
  const across = new Float32Array(cells.length);
  for (let row = 0; row < rows; row += 1) {
    const line = cells.subarray(row * columns, (row + 1) * columns);
    for (let column = 0; column < columns; column += 1) {
      const near = line.subarray(Math.max(0, column - reach), column + reach + 1);
      across[row * columns + column] = summarise(near);
    }
  }
  const result = new Float32Array(cells.length);
  const line = new Float32Array(rows);
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) line[row] = across[row * columns + column] ?? 255;
    for (let row = 0; row < rows; row += 1) {
      result[row * columns + column] = summarise(line.subarray(Math.max(0, row - reach), row + reach + 1));
    }
  }
  return { ...background, cells: result };
}
