import type { GreyImage } from './grey-image.ts';

/** The picture made smaller by a whole factor: each pixel is the mean of a square; what is left over at the edges goes. */
export function reducedBy(image: GreyImage, factor: number): GreyImage {
  if (factor <= 1) return image;
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let row = y * factor; row < (y + 1) * factor; row += 1) {
        const start = row * image.width + x * factor;
        for (let index = start; index < start + factor; index += 1) sum += image.pixels[index] ?? 0;
      }
      pixels[y * width + x] = sum / (factor * factor);
    }
  }
  return { width, height, pixels };
}
