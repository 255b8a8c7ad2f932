import type { GreyImage } from './grey-image.ts';
import { turnedBy, type Projection } from './projection.ts';

export interface Straightened {
  readonly image: GreyImage;
  /** From the straightened picture to the one that was given; null when it is that one. */
  readonly back: Projection | null;
}

/** A smaller skew than a quarter of a degree is left as it is. */
const NOT_WORTH_IT = 0.0044;

/** Rotates the page anticlockwise so that its lines run level; the picture grows so that no corner is lost. */
export function straighten(image: GreyImage, skewRadians: number): Straightened {
  if (Math.abs(skewRadians) < NOT_WORTH_IT) return { image, back: null };
  const straight = rotated(image, skewRadians);
  return { image: straight, back: turnedBy(skewRadians, straight, image) };
}

function rotated(image: GreyImage, radians: number): GreyImage {
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const width = Math.ceil(image.width * Math.abs(cos) + image.height * Math.abs(sin));
  const height = Math.ceil(image.height * Math.abs(cos) + image.width * Math.abs(sin));
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    const down = y + 0.5 - height / 2;
    let fromX = (0.5 - width / 2) * cos - down * sin + image.width / 2 - 0.5;
    let fromY = (0.5 - width / 2) * sin + down * cos + image.height / 2 - 0.5;
    for (let index = y * width; index < (y + 1) * width; index += 1, fromX += cos, fromY += sin) {
      if (fromX < 0 || fromY < 0 || fromX >= image.width - 1 || fromY >= image.height - 1) continue;
      pixels[index] = interpolated(image, fromX, fromY);
    }
  }
  return { width, height, pixels };
}

function interpolated({ width, pixels }: GreyImage, x: number, y: number): number {
  const left = x | 0;
  const top = y | 0;
  const index = top * width + left;
  const upper = (pixels[index] ?? 0) + ((pixels[index + 1] ?? 0) - (pixels[index] ?? 0)) * (x - left);
  const lower =
    (pixels[index + width] ?? 0) +
    ((pixels[index + width + 1] ?? 0) - (pixels[index + width] ?? 0)) * (x - left);
  return upper + (lower - upper) * (y - top);
}
