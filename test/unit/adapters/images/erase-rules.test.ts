import { describe, expect, it } from 'vitest';
import { eraseRules } from '../../../../src-main/adapters/images/erase-rules.ts';
import type { GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';

const SIZE = 600;

function page(isInk: (x: number, y: number) => boolean): GreyImage {
  const pixels = Uint8Array.from({ length: SIZE * SIZE }, (_, index) =>
    isInk(index % SIZE, Math.floor(index / SIZE)) ? 30 : 255,
  );
  return { width: SIZE, height: SIZE, pixels };
}

const inkOf = (image: GreyImage): number =>
  image.pixels.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
const at = (image: GreyImage, x: number, y: number): number => image.pixels[y * SIZE + x] ?? 0;

describe('eraseRules', () => {
  it('takes a grid off without a trace, and says that it was one', () => {
    const grid = page((x, y) => (x % 100 < 3 || y % 50 < 3) && x > 40 && y > 40);
    const { image, table } = eraseRules(grid, 200);
    expect(inkOf(image)).toBe(0);
    expect(table).toBe(true);
  });

  it('keeps the letter that crosses a rule, and the ink between rules', () => {
    const stroke = (x: number, y: number) => x >= 300 && x < 305 && y >= 180 && y < 230;
    const dash = (x: number, y: number) => y >= 400 && y < 404 && x >= 100 && x < 150;
    const { image, table } = eraseRules(
      page((x, y) => (y >= 200 && y < 203 && x > 20) || stroke(x, y) || dash(x, y)),
      200,
    );
    expect([at(image, 302, 190), at(image, 302, 201), at(image, 302, 225)]).toEqual([30, 30, 30]);
    expect(at(image, 120, 402)).toBe(30);
    expect(at(image, 200, 201)).toBe(255);
    expect(table).toBe(false);
  });

  it('leaves filled boxes and pages without rules as they are', () => {
    const box = page((x, y) => x > 100 && x < 500 && y > 100 && y < 160);
    expect(eraseRules(box, 200).image).toBe(box);
  });
});
