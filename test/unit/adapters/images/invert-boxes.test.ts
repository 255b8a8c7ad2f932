import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import { invertBoxes } from '../../../../src-main/adapters/images/invert-boxes.ts';
import { invertDarkPage } from '../../../../src-main/adapters/images/invert-dark-page.ts';

const SIZE = 640;

function page(value: (x: number, y: number) => number): GreyImage {
  const pixels = Uint8Array.from({ length: SIZE * SIZE }, (_, index) =>
    value(index % SIZE, Math.floor(index / SIZE)),
  );
  return { width: SIZE, height: SIZE, pixels };
}

/** Strokes of letters in a line of text that starts at `top`. */
const writing = (x: number, y: number, top: number) =>
  y >= top && y < top + 20 && x >= 120 && x < 420 && x % 14 < 4;
const at = (image: GreyImage, x: number, y: number): number => image.pixels[y * SIZE + x] ?? 0;

describe('invertBoxes', () => {
  it('turns light letters on a dark box into dark letters, and leaves the writing beside it alone', () => {
    const inBox = (x: number, y: number) => x >= 96 && x < 544 && y >= 200 && y < 248;
    const { ...image } = invertBoxes(
      page((x, y) => {
        if (inBox(x, y)) return writing(x, y, 214) ? 245 : 40;
        return writing(x, y, 260) ? 25 : 255;
      }),
    );
    expect(at(image, 127, 220)).toBeLessThan(40);
    expect(at(image, 135, 220)).toBeGreaterThan(200);
    expect(at(image, 127, 265)).toBe(25);
    expect(at(image, 135, 265)).toBe(255);
  });

  it.each([
    ['light letters on a mid-tone box', 132, 250],
    ['dark letters on a mid-tone box', 132, 30],
    ['pale letters on a black box', 15, 90],
  ])('makes %s dark letters on white', (_, ground, letters) => {
    const image = invertBoxes(
      page((x, y) => {
        if (x >= 96 && x < 544 && y >= 200 && y < 248) return writing(x, y, 214) ? letters : ground;
        return 255;
      }),
    );
    expect(at(image, 127, 220)).toBeLessThan(40);
    expect(at(image, 135, 220)).toBeGreaterThan(215);
  });

  it('takes a bold headline for what it is', () => {
    const headline = page((x, y) => (y >= 300 && y < 348 && x > 80 && x < 560 && x % 24 < 11 ? 10 : 255));
    expect(invertBoxes(headline)).toBe(headline);
  });
});

describe('invertDarkPage', () => {
  const dark = page((x, y) => (writing(x, y, 214) ? 200 : 35));

  it('turns light writing on a dark page into dark writing on white', () => {
    const image = invertDarkPage(dark);
    expect(at(image, 127, 220)).toBeLessThan(40);
    expect(at(image, 135, 220)).toBeGreaterThan(215);
  });

  it('leaves dark writing on a page in the shade, and a page with a large dark box, alone', () => {
    const shaded = page((x, y) => (writing(x, y, 214) ? 20 : 95));
    const boxed = page((x, y) => (y > 200 ? (writing(x, y, 214) ? 240 : 40) : 250));
    expect(invertDarkPage(shaded)).toBe(shaded);
    expect(invertDarkPage(boxed)).toBe(boxed);
  });
});
