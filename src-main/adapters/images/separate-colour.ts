import { channelsAt, colourPatches, LEAST_COLOUR, type ColourPatch } from './colour-ink.ts';
import { greyFromRgba, type GreyImage } from './grey-image.ts';

/** A page's picture in grey, and what was taken off it because it lay over the print. */
export interface PagePicture extends GreyImage {
  readonly overprints?: readonly Overprint[];
}

/** The coloured ink of a stamp or signature alone on white, and where its picture begins on the page, in pixels. */
export interface Overprint {
  readonly image: GreyImage;
  readonly left: number;
  readonly top: number;
}

/** In shares of the brightness of the ink: what is darker is print, what is brighter is ink on paper. */
const PRINT = 0.35;
const PAPER = 0.88;
/** Pixels around the ink that it tints, and how little colour says that it does. */
const FRINGE = 2;
const LEAST_TINT = 20;

/**
 * Grey from red, green, blue and alpha. Where a coloured stamp or signature lies over black print, the ink is taken
 * off the print (in the ink's own colour channel it is nearly as bright as paper) and handed over by itself.
 */
export function separateColour(rgba: Uint8ClampedArray, width: number, height: number): PagePicture {
  const image = greyFromRgba(rgba, width, height);
  const patches = colourPatches(rgba, { width, height });
  if (patches.length === 0) return image;
  const overprints = patches.map((patch) => inkAlone(rgba, width, patch));
  for (const patch of patches) takeOff(image, rgba, { width, height }, patch);
  return { ...image, overprints };
}

/** The ink by itself: the more colour a pixel has, the darker. */
function inkAlone(rgba: Uint8ClampedArray, pageWidth: number, patch: ColourPatch): Overprint {
  const width = patch.right - patch.left;
  const height = patch.bottom - patch.top;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { colour } = channelsAt(rgba, ((y + patch.top) * pageWidth + x + patch.left) * 4);
      pixels[y * width + x] =
        255 - Math.min(255, Math.max(0, (colour - LEAST_COLOUR / 2) * 255) / patch.colour);
    }
  }
  return { image: { width, height, pixels }, left: patch.left, top: patch.top };
}

function takeOff(
  { pixels }: GreyImage,
  rgba: Uint8ClampedArray,
  size: { width: number; height: number },
  patch: ColourPatch,
): void {
  const dark = PRINT * patch.brightness;
  const bright = PAPER * patch.brightness;
  for (let y = patch.top; y < patch.bottom; y += 1) {
    for (let x = patch.left; x < patch.right; x += 1) {
      if (!isTinted(rgba, size, x, y)) continue;
      const at = y * size.width + x;
      const { brightness } = channelsAt(rgba, at * 4);
      pixels[at] = Math.max(0, Math.min(255, ((brightness - dark) * 255) / (bright - dark)));
    }
  }
}

/** The pixel is coloured, or close to one that is. */
function isTinted(
  rgba: Uint8ClampedArray,
  { width, height }: { width: number; height: number },
  x: number,
  y: number,
): boolean {
  for (let row = Math.max(0, y - FRINGE); row <= Math.min(height - 1, y + FRINGE); row += FRINGE) {
    for (let column = Math.max(0, x - FRINGE); column <= Math.min(width - 1, x + FRINGE); column += FRINGE) {
      if (channelsAt(rgba, (row * width + column) * 4).colour >= LEAST_TINT) return true;
    }
  }
  return false;
}
