/** A picture of grey values, 0 black to 255 white, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** Grey from red, green, blue and alpha, after ITU-R BT.601, on white paper. */
export function greyFromRgba(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let index = 0, from = 0; index < pixels.length; index += 1, from += 4) {
    const luma = (77 * (rgba[from] ?? 0) + 150 * (rgba[from + 1] ?? 0) + 29 * (rgba[from + 2] ?? 0)) >> 8;
    const alpha = rgba[from + 3] ?? 255;
    pixels[index] = alpha === 255 ? luma : 255 - (((255 - luma) * alpha) >> 8);
  }
  return { width, height, pixels };
}

/** The picture as a binary PGM file (P5), which costs nothing to write and every reader takes. */
export function toPgm(image: GreyImage): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`);
  const file = new Uint8Array(header.length + image.pixels.length);
  file.set(header);
  file.set(image.pixels, header.length);
  return file;
}

/** The picture turned clockwise by quarter turns. */
export function turned(image: GreyImage, quarters: 0 | 1 | 2 | 3): GreyImage {
  if (quarters === 0) return image;
  const { width, height, pixels } = image;
  if (quarters === 2) return { width, height, pixels: pixels.toReversed() };
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const target = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      result[target] = pixels[y * width + x] ?? 255;
    }
  }
  return { width: height, height: width, pixels: result };
}
