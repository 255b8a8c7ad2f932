import { backgroundOf, type Background } from './background.ts';
import type { GreyImage } from './grey-image.ts';

/** Paper this even and this white needs nothing. */
const EVEN = 0.92;
const WHITE = 228;
/** What lies beyond these shares of the page is dirt or glare. */
const DARKEST_PAPER = 0.02;
const BRIGHTEST_PAPER = 0.95;
/** Darker than this share of the page's paper is a printed dark box, not a shadow: its white letters must stay. */
const DARKEST_SHADOW = 0.38;

/**
 * Divides the page by its own paper, so that shadows, a dark edge, yellowed or coloured paper become
 * even white. A page that is white already comes back as it is.
 */
export function flattenBackground(image: GreyImage, background = backgroundOf(image)): GreyImage {
  const { dark, bright } = paperRange(background);
  if (dark >= EVEN * bright && bright >= WHITE) return image;
  return dividedBy(image, background, bright * DARKEST_SHADOW);
}

/** The brightness of the darkest and the brightest paper of a page, but for a few odd places. */
export function paperRange({ cells }: Background): { readonly dark: number; readonly bright: number } {
  const sorted = cells.toSorted();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 255;
  return { dark: at(DARKEST_PAPER), bright: at(BRIGHTEST_PAPER) };
}

function dividedBy(image: GreyImage, background: Background, floor: number): GreyImage {
  const { width, height } = image;
  const pixels = new Uint8Array(width * height);
  const paper = new Float32Array(background.columns + 1);
  for (let y = 0; y < height; y += 1) {
    interpolateRow(background, y, floor, paper);
    for (let x = 0, index = y * width; x < width; x += 1, index += 1) {
      const position = Math.max(0, (x + 0.5) / background.cellSize - 0.5);
      const cell = Math.floor(position);
      const left = paper[cell] ?? 255;
      const right = paper[cell + 1] ?? left;
      const value = ((image.pixels[index] ?? 255) * 255) / (left + (right - left) * (position - cell));
      pixels[index] = value > 255 ? 255 : value;
    }
  }
  return { width, height, pixels };
}

/** The paper's brightness along one pixel row, at the middle of each cell; the last cell is repeated. */
function interpolateRow(
  { cellSize, columns, rows, cells }: Background,
  y: number,
  floor: number,
  into: Float32Array,
): void {
  const position = Math.min(rows - 1, Math.max(0, (y + 0.5) / cellSize - 0.5));
  const upper = Math.floor(position);
  const lower = Math.min(rows - 1, upper + 1);
  for (let column = 0; column < columns; column += 1) {
    const above = cells[upper * columns + column] ?? 255;
    const below = cells[lower * columns + column] ?? above;
    into[column] = Math.max(floor, above + (below - above) * (position - upper));
  }
  into[columns] = into[columns - 1] ?? 255;
}
