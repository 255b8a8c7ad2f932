import { asPrint, tonesOf } from './box-tones.ts';
import type { GreyImage } from './grey-image.ts';

/** Pixels a side of the cells in which boxes are looked for: smaller than a line of text. */
const CELL = 8;
const DARK_BELOW = 140;
/** A cell is dark when this share of its pixels is. */
const DARK_CELL = 0.5;
/** Light letters leave holes in a box; holes up to twice this many cells are closed. */
const CLOSING = 2;
/** In cells: smaller patches are bold letters or logos. */
const LEAST_WIDTH = 8;
const LEAST_HEIGHT = 3;
/** Light letters cover a small share of their box; a bold headline has more paper between its strokes than this. */
const LEAST_DARKNESS = 0.62;
/** A row of cells belongs to a box when it is dark over this share of the box's width. */
const DARK_ROW = 0.4;

/** A box without letters is turned around, whatever may be on it. */
const NOTHING_ON_IT = { ground: 0, letters: 255 };

/** Makes what stands on filled dark boxes, light letters or darker ones, dark letters on paper. */
export function invertBoxes(image: GreyImage): GreyImage {
  const grid = darknessOf(image);
  const boxes = patchesOf(grid)
    .map((patch) => bodyOf(patch, grid))
    .filter((patch) => isBox(patch, grid));
  if (boxes.length === 0) return image;
  const pixels = image.pixels.slice();
  for (const box of boxes) {
    const tones = tonesOf(greyValues(image, grid.columns, box)) ?? NOTHING_ON_IT;
    const table = asPrint(tones);
    for (const cell of box) changeCell(image, pixels, grid.columns, cell, table);
  }
  return { ...image, pixels };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** The share of each cell's pixels that are dark. */
  readonly shares: Float32Array;
}

function darknessOf({ width, height, pixels }: GreyImage): Grid {
  const columns = Math.floor(width / CELL);
  const rows = Math.floor(height / CELL);
  const shares = new Float32Array(columns * rows);
  for (let y = 0; y < rows * CELL; y += 1) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < columns * CELL; x += 1) {
      if ((pixels[y * width + x] ?? 255) >= DARK_BELOW) continue;
      const cell = row + Math.floor(x / CELL);
      shares[cell] = (shares[cell] ?? 0) + 1 / (CELL * CELL);
    }
  }
  return { columns, rows, shares };
}

/** Connected dark cells, with the holes in them closed; each patch as the numbers of its cells. */
function patchesOf(grid: Grid): readonly (readonly number[])[] {
  const dark = Uint8Array.from(grid.shares, (share) => (share >= DARK_CELL ? 1 : 0));
  const closed = spread(spread(dark, grid, 1), grid, 0);
  const patches: number[][] = [];
  for (let start = 0; start < closed.length; start += 1) {
    if (closed[start] !== 1) continue;
    const patch: number[] = [];
    const open = [start];
    closed[start] = 0;
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      patch.push(cell);
      for (const next of neighbours(cell, grid)) {
        if (closed[next] !== 1) continue;
        closed[next] = 0;
        open.push(next);
      }
    }
    patches.push(patch);
  }
  return patches;
}

/** Spreads one value of a mask over the other by `CLOSING` cells along both axes. */
function spread(mask: Uint8Array, { columns, rows }: Grid, value: 0 | 1): Uint8Array {
  let from = mask;
  for (const [step, limit] of [
    [1, columns],
    [columns, rows],
  ] as const) {
    const into = from.slice();
    for (let cell = 0; cell < from.length; cell += 1) {
      if (from[cell] !== value) continue;
      const position = step === 1 ? cell % columns : Math.floor(cell / columns);
      for (let reach = -CLOSING; reach <= CLOSING; reach += 1) {
        if (position + reach >= 0 && position + reach < limit) into[cell + reach * step] = value;
      }
    }
    from = into;
  }
  return from;
}

function neighbours(cell: number, { columns, rows }: Grid): readonly number[] {
  const column = cell % columns;
  return [
    ...(column > 0 ? [cell - 1] : []),
    ...(column + 1 < columns ? [cell + 1] : []),
    ...(cell >= columns ? [cell - columns] : []),
    ...(cell + columns < columns * rows ? [cell + columns] : []),
  ];
}

/** The patch without the writing beside a box and the gaps between boxes that closing has joined to it. */
function bodyOf(patch: readonly number[], { columns, shares }: Grid): readonly number[] {
  const rowOf = (cell: number): number => Math.floor(cell / columns);
  const width = extentOf(patch.map((cell) => cell % columns));
  const darkness = new Map<number, number>();
  for (const cell of patch) {
    darkness.set(rowOf(cell), (darkness.get(rowOf(cell)) ?? 0) + (shares[cell] ?? 0));
  }
  return patch.filter((cell) => (darkness.get(rowOf(cell)) ?? 0) >= DARK_ROW * width);
}

function isBox(patch: readonly number[], { columns, shares }: Grid): boolean {
  if (patch.length < LEAST_WIDTH * LEAST_HEIGHT) return false;
  const width = extentOf(patch.map((cell) => cell % columns));
  const height = extentOf(patch.map((cell) => Math.floor(cell / columns)));
  const darkness = patch.reduce((sum, cell) => sum + (shares[cell] ?? 0), 0) / patch.length;
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && darkness >= LEAST_DARKNESS;
}

function extentOf(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return high - low + 1;
}

/** How often each grey value occurs within a box, its edge left out. */
function greyValues(image: GreyImage, columns: number, box: readonly number[]): Uint32Array {
  const cells = new Set(box);
  const histogram = new Uint32Array(256);
  for (const cell of box) {
    if (![cell - 1, cell + 1, cell - columns, cell + columns].every((next) => cells.has(next))) continue;
    forEachPixel(image, columns, cell, (index) => {
      const value = image.pixels[index] ?? 255;
      histogram[value] = (histogram[value] ?? 0) + 1;
    });
  }
  return histogram;
}

function changeCell(
  image: GreyImage,
  into: Uint8Array,
  columns: number,
  cell: number,
  table: Uint8Array,
): void {
  forEachPixel(image, columns, cell, (index) => {
    into[index] = table[image.pixels[index] ?? 255] ?? 255;
  });
}

function forEachPixel(
  { width }: GreyImage,
  columns: number,
  cell: number,
  act: (index: number) => void,
): void {
  const left = (cell % columns) * CELL;
  const top = Math.floor(cell / columns) * CELL;
  for (let y = top; y < top + CELL; y += 1) {
    for (let index = y * width + left; index < y * width + left + CELL; index += 1) act(index);
  }
}
