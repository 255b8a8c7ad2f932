import type { GreyImage } from './grey-image.ts';

/**
 * The picture with everything dark and narrow filled by what is around it (a grey closing): writing goes, the edges of
 * paper stay where they are. `reach` in pixels; strokes up to twice as wide go.
 */
export function withoutWriting(image: GreyImage, reach: number): GreyImage {
  const brightest = extremes(image, reach, Math.max);
  return extremes(brightest, reach, Math.min);
}

/** Each pixel replaced by an extreme of its neighbours, along rows and then columns. */
function extremes(image: GreyImage, reach: number, extreme: (a: number, b: number) => number): GreyImage {
  const { width, height } = image;
  const rows = along(image.pixels, { step: 1, length: width, next: width, count: height }, reach, extreme);
  const pixels = along(rows, { step: width, length: height, next: 1, count: width }, reach, extreme);
  return { width, height, pixels };
}

interface Lines {
  readonly step: number;
  readonly length: number;
  readonly next: number;
  readonly count: number;
}

function along(
  from: Uint8Array<ArrayBuffer>,
  { step, length, next, count }: Lines,
  reach: number,
  extreme: (a: number, b: number) => number,
): Uint8Array<ArrayBuffer> {
  const into = new Uint8Array(from.length);
  for (let line = 0; line < count; line += 1) {
    for (let at = 0; at < length; at += 1) {
      const last = Math.min(length - 1, at + reach);
      let value = from[line * next + at * step] ?? 0;
      for (let near = Math.max(0, at - reach); near <= last; near += 1) {
        value = extreme(value, from[line * next + near * step] ?? 0);
      }
      into[line * next + at * step] = value;
    }
  }
  return into;
}
