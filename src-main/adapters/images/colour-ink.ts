import type { PixelSize } from './projection.ts';
import { cellPatches, type CellMask } from './cell-patches.ts';

/** A place where coloured ink (a stamp, a signature) lies over black print, in pixels; ends are exclusive. */
export interface ColourPatch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Brightest channel and difference between the channels where the ink stands on white paper. */
  readonly brightness: number;
  readonly colour: number;
}

/** A pixel whose channels differ by this much is coloured... */
export const LEAST_COLOUR = 36;
/** ...and one whose brightest channel is below this and that is not, is print. */
const PRINT_BELOW = 110;
/** Pixels a side of the cells in which ink is looked for. */
const CELL = 4;
/** A cell with so many coloured pixels has coloured ink in it. */
const COLOURED_CELL = 3;
/** Ink this many cells apart belongs together: a stamp's letters and its frame. */
const REACH = 4;
/** Less coloured ink than this share of the page is a fringe or a speck. */
const LEAST_SHARE = 0.0002;
/** In cells. */
const LEAST_CELLS = 60;
/** More of the page than this is a picture or a coloured sheet. */
const LARGEST_SHARE = 0.3;
/** A cell with so many coloured pixels is full of colour; strokes are too thin for full cells all around one... */
const FULL_CELL = 12;
/** ...so that more such cells than this are a printed box. */
const MOST_INSIDE = 0.12;
/** Print among a patch's coloured cells: pixels, and their share beside the coloured ones. */
const LEAST_PRINT = 40;
const LEAST_PRINT_SHARE = 0.01;

/** Finds where coloured ink lies over black print. Coloured text that stands alone is no such place. */
export function colourPatches(rgba: Uint8ClampedArray, size: PixelSize): readonly ColourPatch[] {
  const cells = colouredCells(rgba, size);
  if (cells === null) return [];
  return cellPatches(cells.mask, REACH)
    .filter((patch) => patch.length >= LEAST_CELLS)
    .flatMap((patch) => describe(rgba, size, cells, patch) ?? []);
}

interface ColourCells {
  readonly mask: CellMask;
  readonly coloured: Uint8Array;
  readonly print: Uint8Array;
}

function colouredCells(rgba: Uint8ClampedArray, { width, height }: PixelSize): ColourCells | null {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const coloured = new Uint8Array(columns * rows);
  const print = new Uint8Array(columns * rows);
  let total = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x += 1, at += 4) {
      const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
      const brightest = Math.max(red, green, blue);
      const cell = row + Math.floor(x / CELL);
      if (brightest - Math.min(red, green, blue) >= LEAST_COLOUR) {
        coloured[cell] = (coloured[cell] ?? 0) + 1;
        total += 1;
      } else if (brightest < PRINT_BELOW) print[cell] = (print[cell] ?? 0) + 1;
    }
  }
  if (total < LEAST_SHARE * width * height) return null;
  const inked = coloured.map((count) => (count >= COLOURED_CELL ? 1 : 0));
  return { mask: { columns, rows, cells: inked }, coloured, print };
}

/** A patch of cells with ink as a place, null when it is none where ink lies over print. */
function describe(
  rgba: Uint8ClampedArray,
  size: PixelSize,
  { mask, coloured, print }: ColourCells,
  patch: readonly number[],
): ColourPatch | null {
  let [left, top, right, bottom] = [mask.columns, mask.rows, 0, 0];
  let [inColour, inPrint, cellsWithInk] = [0, 0, 0];
  for (const cell of patch) {
    if (mask.cells[cell] !== 1) continue;
    const [column, row] = [cell % mask.columns, Math.floor(cell / mask.columns)];
    [left, top] = [Math.min(left, column), Math.min(top, row)];
    [right, bottom] = [Math.max(right, column + 1), Math.max(bottom, row + 1)];
    inColour += coloured[cell] ?? 0;
    inPrint += print[cell] ?? 0;
    cellsWithInk += 1;
  }
  if (cellsWithInk < LEAST_CELLS) return null;
  const area = (right - left) * (bottom - top);
  if (area > LARGEST_SHARE * mask.cells.length) return null;
  const inside = patch.filter((cell) => isInside(coloured, mask, cell)).length;
  if (inside > MOST_INSIDE * cellsWithInk) return null;
  if (inPrint < LEAST_PRINT || inPrint < LEAST_PRINT_SHARE * inColour) return null;
  const place = {
    left: left * CELL,
    top: top * CELL,
    right: Math.min(size.width, right * CELL),
    bottom: Math.min(size.height, bottom * CELL),
  };
  return { ...place, ...inkOf(rgba, size, place) };
}

/** The cell and the eight around it are full of colour. */
function isInside(coloured: Uint8Array, { columns }: CellMask, cell: number): boolean {
  for (const row of [-columns, 0, columns]) {
    for (const step of [-1, 0, 1]) if ((coloured[cell + row + step] ?? 0) < FULL_CELL) return false;
  }
  return true;
}

type Place = Pick<ColourPatch, 'left' | 'top' | 'right' | 'bottom'>;

/** What the ink looks like on paper: of the coloured pixels, those with the most colour. */
function inkOf(
  rgba: Uint8ClampedArray,
  { width }: PixelSize,
  place: Place,
): Pick<ColourPatch, 'brightness' | 'colour'> {
  const pixels: { brightness: number; colour: number }[] = [];
  for (let y = place.top; y < place.bottom; y += 1) {
    for (let x = place.left; x < place.right; x += 1) {
      const at = (y * width + x) * 4;
      const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
      const brightness = Math.max(red, green, blue);
      const colour = brightness - Math.min(red, green, blue);
      if (colour >= LEAST_COLOUR) pixels.push({ brightness, colour });
    }
  }
  const byColour = pixels.toSorted((a, b) => a.colour - b.colour);
  const strongest = byColour.slice(Math.floor(byColour.length / 2));
  const byBrightness = strongest.map(({ brightness }) => brightness).toSorted((a, b) => a - b);
  return {
    brightness: byBrightness[Math.floor(byBrightness.length / 2)] ?? 255,
    colour: strongest[Math.floor(strongest.length / 2)]?.colour ?? 255,
  };
}
