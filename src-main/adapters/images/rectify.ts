import type { GreyImage } from './grey-image.ts';
import {
  ontoQuadrilateral,
  projected,
  type PixelSize,
  type Point,
  type Projection,
  type Quadrilateral,
} from './projection.ts';

export interface Rectified {
  readonly image: GreyImage;
  /** From the rectified picture to the photograph. */
  readonly back: Projection;
}

/** The outermost part of a sheet is left out, so that nothing of the table stays: a share of its diagonal. */
const EDGE = 0.004;
/** A4 (ISO 216); what is nearly as long as that is taken for it. */
const A4_RATIO = Math.SQRT2;
const NEARLY = 0.1;
const PAPER = 255;

/** Draws a photographed sheet as if the camera had stood right above it, `longSide` pixels long. */
export function rectify(photograph: GreyImage, sheet: Quadrilateral, longSide: number): Rectified {
  const corners = withoutEdge(sheet);
  const size = sizeOf(corners, longSide);
  const back = ontoQuadrilateral(size, corners);
  return { image: resampled(photograph, size, back), back };
}

/** How long the longer side of a sheet is in the photograph, in pixels. */
export function longSideOf(sheet: Quadrilateral): number {
  const { across, down } = extentOf(sheet);
  return Math.max(across, down);
}

function extentOf([a, b, c, d]: Quadrilateral): { across: number; down: number } {
  const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);
  return { across: (distance(a, b) + distance(d, c)) / 2, down: (distance(a, d) + distance(b, c)) / 2 };
}

function sizeOf(sheet: Quadrilateral, longSide: number): PixelSize {
  const { across, down } = extentOf(sheet);
  const seen = Math.max(across, down) / Math.min(across, down);
  const ratio = Math.abs(seen / A4_RATIO - 1) < NEARLY ? A4_RATIO : seen;
  const [long, short] = [Math.round(longSide), Math.max(1, Math.round(longSide / ratio))];
  return down >= across ? { width: short, height: long } : { width: long, height: short };
}

function withoutEdge([a, b, c, d]: Quadrilateral): Quadrilateral {
  const inwards = (point: Point, opposite: Point): Point => ({
    x: point.x + (opposite.x - point.x) * EDGE,
    y: point.y + (opposite.y - point.y) * EDGE,
  });
  return [inwards(a, c), inwards(b, d), inwards(c, a), inwards(d, b)];
}

/** Each pixel taken, between its four neighbours, from where it lies on the photograph; paper where that ends. */
function resampled(from: GreyImage, { width, height }: PixelSize, back: Projection): GreyImage {
  const pixels = new Uint8Array(width * height).fill(PAPER);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = projected(back, { x: column + 0.5, y: row + 0.5 });
      const [x, y] = [at.x - 0.5, at.y - 0.5];
      if (x < 0 || y < 0 || x >= from.width - 1 || y >= from.height - 1) continue;
      const index = (y | 0) * from.width + (x | 0);
      const [right, below] = [x - (x | 0), y - (y | 0)];
      const upper = (from.pixels[index] ?? 0) * (1 - right) + (from.pixels[index + 1] ?? 0) * right;
      const under = index + from.width;
      const lower = (from.pixels[under] ?? 0) * (1 - right) + (from.pixels[under + 1] ?? 0) * right;
      pixels[row * width + column] = upper * (1 - below) + lower * below + 0.5;
    }
  }
  return { width, height, pixels };
}
