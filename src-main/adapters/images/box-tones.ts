/** How bright the ground of a box is, and the letters on it. */
export interface BoxTones {
  readonly ground: number;
  readonly letters: number;
}

/** Grey values by which letters differ from the ground at least. */
const LEAST_CONTRAST = 30;
/** Fewer pixels than this share are no letters. */
const LEAST_LETTERS = 0.002;
/** The share of the letters' pixels whose brightness is passed over: soft edges at one end, specks at the other. */
const SOFT = 0.5;

/** The tones of a box from how often each of the 256 grey values occurs in it; null where there is nothing on it. */
export function tonesOf(histogram: Uint32Array): BoxTones | null {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const ground = quantile(histogram, total / 2);
  const lighter = histogram.slice(Math.min(256, ground + LEAST_CONTRAST)).reduce((sum, n) => sum + n, 0);
  const darker = histogram.slice(0, Math.max(0, ground - LEAST_CONTRAST)).reduce((sum, n) => sum + n, 0);
  if (Math.max(lighter, darker) < LEAST_LETTERS * total) return null;
  if (lighter >= darker) return { ground, letters: quantile(histogram, total - SOFT * lighter) };
  return { ground, letters: quantile(histogram, SOFT * darker) };
}

/** For each grey value what it becomes: the ground white, the letters black, whichever was the lighter. */
export function asPrint({ ground, letters }: BoxTones): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, (255 * (value - letters)) / (ground - letters))),
  );
}

/** The grey value that has so many pixels up to it. */
function quantile(histogram: Uint32Array, pixels: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen >= pixels) return value;
  }
  return 255;
}
