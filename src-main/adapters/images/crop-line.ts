import type { GreyImage } from './grey-image.ts';
import type { InkPiece } from './ink-pieces.ts';
import { followedBy, movedBy, scaledBy, type Projection } from './projection.ts';

/** Pixels of white around a line, which recognition wants. */
const WHITE_MARGIN = 16;
/** Pixels of the picture around a line, so that no edge is cut. */
const OVERLAP = 2;

/** A line alone on white, and where its pixels lie on the picture that it was taken from. */
export interface LineCrop {
  readonly image: GreyImage;
  readonly toPicture: Projection;
}

/** Cuts a line out of a picture, enlarged so many times. */
export function cropLine(picture: GreyImage, line: InkPiece, scale: number): LineCrop {
  const left = Math.max(0, line.left - OVERLAP);
  const top = Math.max(0, line.top - OVERLAP);
  const right = Math.min(picture.width, line.right + OVERLAP);
  const bottom = Math.min(picture.height, line.bottom + OVERLAP);
  const width = Math.round((right - left) * scale) + 2 * WHITE_MARGIN;
  const height = Math.round((bottom - top) * scale) + 2 * WHITE_MARGIN;
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = WHITE_MARGIN; y < height - WHITE_MARGIN; y += 1) {
    const fromY = Math.max(top, top + (y - WHITE_MARGIN + 0.5) / scale - 0.5);
    for (let x = WHITE_MARGIN; x < width - WHITE_MARGIN; x += 1) {
      const fromX = Math.max(left, left + (x - WHITE_MARGIN + 0.5) / scale - 0.5);
      pixels[y * width + x] = valueAt(picture, fromX, fromY);
    }
  }
  const toPicture = followedBy(
    followedBy(movedBy(-WHITE_MARGIN, -WHITE_MARGIN), scaledBy(1 / scale)),
    movedBy(left, top),
  );
  return { image: { width, height, pixels }, toPicture };
}

/** The grey value between four pixels. */
function valueAt({ width, height, pixels }: GreyImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
  return mix(
    mix(pixels[top * width + left] ?? 255, pixels[top * width + right] ?? 255, x - left),
    mix(pixels[bottom * width + left] ?? 255, pixels[bottom * width + right] ?? 255, x - left),
    y - top,
  );
}
