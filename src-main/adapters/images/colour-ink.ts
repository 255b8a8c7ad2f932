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

/** A pixel whose channels differ by this much is coloured. */
export const LEAST_COLOUR = 36;
/** One whose channels differ by less than this, and that is darker than this share of the ink, is print. */
const PRINT_COLOUR = 24;
const PRINT_BELOW = 0.6;
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
/** Ink touches print where a cell has so many pixels of both: cells, and their share of those with ink. */
const PRINT_CELL = 3;
const LEAST_TOUCHING = 8;
const LEAST_TOUCHING_SHARE = 0.01;

/** There is black print about: pixels without any colour, as a share of the coloured ones. */
const BLACK_COLOUR = 12;
const BLACK_BELOW = 110;
const LEAST_BLACK = 0.06;

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
  /** The coloured pixels of each cell. */
  readonly coloured: Uint8Array;
}

function colouredCells(rgba: Uint8ClampedArray, { width, height }: PixelSize): ColourCells | null {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const coloured = new Uint8Array(columns * rows);
  let total = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x += 1, at += 4) {
      if (channelsAt(rgba, at).colour < LEAST_COLOUR) continue;
      const cell = row + Math.floor(x / CELL);
      coloured[cell] = (coloured[cell] ?? 0) + 1;
      total += 1;
    }
  }
  if (total < LEAST_SHARE * width * height) return null;
  const inked = coloured.map((count) => (count >= COLOURED_CELL ? 1 : 0));
  return { mask: { columns, rows, cells: inked }, coloured };
}

/** A patch of cells with ink as a place, null when it is none where ink lies over print. */
function describe(
  rgba: Uint8ClampedArray,
  size: PixelSize,
  { mask, coloured }: ColourCells,
  patch: readonly number[],
): ColourPatch | null {
  const inked = patch.filter((cell) => mask.cells[cell] === 1);
  if (inked.length < LEAST_CELLS) return null;
  if (inked.filter((cell) => isInside(coloured, mask, cell)).length > MOST_INSIDE * inked.length) return null;
  const place = placeOf(inked, mask, size);
  const area = (place.right - place.left) * (place.bottom - place.top);
  if (area > LARGEST_SHARE * size.width * size.height) return null;
  const inColour = inked.reduce((sum, cell) => sum + (coloured[cell] ?? 0), 0);
  if (blackIn(rgba, size, place) < LEAST_BLACK * inColour) return null;
  const ink = inkOf(rgba, size, place);
  const touching = inked.filter((cell) => touchesPrint(rgba, size, mask, cell, PRINT_BELOW * ink.brightness));
  if (touching.length < Math.max(LEAST_TOUCHING, LEAST_TOUCHING_SHARE * inked.length)) return null;
  return { ...place, ...ink };
}

function blackIn(rgba: Uint8ClampedArray, { width }: PixelSize, place: Place): number {
  let black = 0;
  for (let y = place.top; y < place.bottom; y += 1) {
    for (let x = place.left; x < place.right; x += 1) {
      const { brightness, colour } = channelsAt(rgba, (y * width + x) * 4);
      if (colour < BLACK_COLOUR && brightness < BLACK_BELOW) black += 1;
    }
  }
  return black;
}

function placeOf(cells: readonly number[], { columns, rows }: CellMask, size: PixelSize): Place {
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  for (const cell of cells) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    [left, top] = [Math.min(left, column), Math.min(top, row)];
    [right, bottom] = [Math.max(right, column + 1), Math.max(bottom, row + 1)];
  }
  return {
    left: left * CELL,
    top: top * CELL,
    right: Math.min(size.width, right * CELL),
    bottom: Math.min(size.height, bottom * CELL),
  };
}

/** There is print as well as ink in the cell. */
function touchesPrint(
  rgba: Uint8ClampedArray,
  { width, height }: PixelSize,
  { columns }: CellMask,
  cell: number,
  darkest: number,
): boolean {
  const left = (cell % columns) * CELL;
  const top = Math.floor(cell / columns) * CELL;
  let print = 0;
  for (let y = top; y < Math.min(height, top + CELL); y += 1) {
    for (let x = left; x < Math.min(width, left + CELL); x += 1) {
      const { brightness, colour } = channelsAt(rgba, (y * width + x) * 4);
      if (colour < PRINT_COLOUR && brightness < darkest) print += 1;
    }
  }
  return print >= PRINT_CELL;
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
  const pixels: ReturnType<typeof channelsAt>[] = [];
  for (let y = place.top; y < place.bottom; y += 1) {
    for (let x = place.left; x < place.right; x += 1) {
      const at = (y * width + x) * 4;
      const pixel = channelsAt(rgba, at);
      if (pixel.colour >= LEAST_COLOUR) pixels.push(pixel);
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

/** A pixel's brightest channel, and how far it lies above the darkest. */
export function channelsAt(rgba: Uint8ClampedArray, at: number): { brightness: number; colour: number } {
  const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
  const brightness = Math.max(red, green, blue);
  return { brightness, colour: brightness - Math.min(red, green, blue) };
}
