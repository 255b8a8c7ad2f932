import { describe, expect, it } from 'vitest';
import { flattenBackground } from '../../../../src-main/adapters/images/flatten-background.ts';
import { toPgm, turned, type GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import { prepareForOcr } from '../../../../src-main/adapters/images/prepare-for-ocr.ts';
import { grainOf, reduceNoise } from '../../../../src-main/adapters/images/reduce-noise.ts';
import { boxOnPage, placedBy, unmoved } from '../../../../src-main/adapters/images/placement.ts';
import { straighten } from '../../../../src-main/adapters/images/straighten.ts';
import { stretchContrast } from '../../../../src-main/adapters/images/stretch-contrast.ts';
import { textLines } from '../../../../src-main/adapters/images/text-lines.ts';

function picture(width: number, height: number, value: (x: number, y: number) => number): GreyImage {
  const pixels = Uint8Array.from({ length: width * height }, (_, index) =>
    value(index % width, Math.floor(index / width)),
  );
  return { width, height, pixels };
}

const RADIANS = Math.PI / 180;

/** Dashes in rows, like lines of words, slanted clockwise. */
function rows(width: number, height: number, degrees = 0): GreyImage {
  const slope = Math.tan(degrees * RADIANS);
  return picture(width, height, (x, y) => {
    const across = y - x * slope;
    const inside = x > 60 && x < width - 60 && y > 60 && y < height - 60;
    return inside && ((across % 40) + 40) % 40 < 14 && x % 50 < 38 ? 20 : 255;
  });
}

function noise(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('flattenBackground', () => {
  it('makes a shadowed page evenly white and keeps its ink dark', () => {
    const light = (x: number) => 90 + (x / 640) * 150;
    const page = picture(640, 640, (x, y) => (y % 40 < 3 && x % 40 < 30 ? light(x) * 0.2 : light(x)));
    const flat = flattenBackground(page);
    const paper = [10, 200, 400, 630].map((x) => flat.pixels[21 * 640 + x] ?? 0);
    const ink = [10, 210, 410, 610].map((x) => flat.pixels[41 * 640 + x] ?? 255);
    expect(Math.min(...paper)).toBeGreaterThan(225);
    expect(Math.max(...ink)).toBeLessThan(70);
  });

  it('leaves a white page as it is', () => {
    const page = rows(640, 640);
    expect(flattenBackground(page)).toBe(page);
  });

  it('keeps white letters on a printed dark box', () => {
    const inBox = (x: number, y: number) => x > 100 && x < 540 && y > 200 && y < 440;
    const letter = (x: number, y: number) => x % 40 < 5 && y % 40 < 24;
    const page = picture(640, 640, (x, y) => (inBox(x, y) ? (letter(x, y) ? 250 : 40) : 250));
    const flat = flattenBackground(page);
    expect(flat.pixels[322 * 640 + 322] ?? 0).toBeGreaterThan((flat.pixels[350 * 640 + 350] ?? 255) + 80);
  });
});

describe('grain', () => {
  it('is measured where there is some, and softened away', () => {
    const random = noise();
    const page = picture(300, 300, () => 180 + (random() - 0.5) * 80);
    const grain = grainOf(page);
    expect(grain).toBeGreaterThan(18);
    expect(grain).toBeLessThan(28);
    expect(grainOf(reduceNoise(page, grain))).toBeLessThan(grain / 3);
  });

  it('is not seen in clean writing', () => {
    const page = rows(400, 400);
    expect(grainOf(page)).toBeLessThan(1);
    expect(reduceNoise(page, grainOf(page))).toBe(page);
  });
});

it('stretchContrast makes pale ink dark and leaves dark ink alone', () => {
  const pale = picture(100, 100, (x, y) => (y % 10 < 2 && x > 10 ? 170 : 245));
  expect(Math.min(...stretchContrast(pale, 0).pixels)).toBeLessThan(10);
  const dark = rows(200, 200);
  expect(stretchContrast(dark, 0)).toBe(dark);
});

it('stretchContrast does not bring out the grain of an empty page', () => {
  const random = noise();
  const empty = picture(200, 200, () => 205 + random() * 50);
  expect(stretchContrast(empty, 5)).toBe(empty);
});

it('stretchContrast keeps dark letters apart from a mid-tone box that is larger than all of them', () => {
  const inBox = (y: number) => y < 40;
  const page = picture(200, 400, (x, y) => (y % 20 < 2 && x > 140 ? 25 : inBox(y) ? 135 : 250));
  const stretched = stretchContrast(page, 0);
  expect((stretched.pixels[10 * 200 + 20] ?? 0) - (stretched.pixels[20 * 200 + 180] ?? 255)).toBeGreaterThan(
    80,
  );
});

describe('textLines', () => {
  it.each([-5, -1.3, 0, 0.7, 3])('finds a skew of %f degrees', (degrees) => {
    const found = textLines(rows(900, 1200, degrees));
    expect(found.sideways).toBe(false);
    expect(Math.abs(found.skewRadians / RADIANS - degrees)).toBeLessThan(0.15);
  });

  it.each([1, 3] as const)('sees that a page turned by %i quarters lies on its side', (quarters) => {
    const found = textLines(turned(rows(900, 1200, 2), quarters));
    expect(found.sideways).toBe(true);
    expect(Math.abs(found.skewRadians / RADIANS - 2)).toBeLessThan(0.15);
  });

  it('says nothing of an empty page', () => {
    expect(textLines(picture(400, 400, () => 255))).toEqual({ skewRadians: 0, sideways: false });
  });
});

describe('straighten', () => {
  it('levels the lines and finds the way back', () => {
    const page = picture(800, 1000, (x, y) => (x >= 600 && x < 640 && y >= 300 && y < 310 ? 0 : 255));
    const { image, back } = straighten(page, 4 * RADIANS);
    if (!back) throw new Error('It was not straightened');
    const dark = [...image.pixels.keys()].filter((index) => (image.pixels[index] ?? 255) < 128);
    const xs = dark.map((index) => index % image.width);
    const ys = dark.map((index) => Math.floor(index / image.width));
    const box = [
      Math.min(...xs) / image.width,
      Math.min(...ys) / image.height,
      Math.max(...xs) / image.width,
      Math.max(...ys) / image.height,
    ] as const;
    const [x0, y0, x1, y1] = boxOnPage([...box], image, placedBy(unmoved(page), back));
    expect(Math.abs(((x0 + x1) / 2) * 800 - 620)).toBeLessThan(1.5);
    expect(Math.abs(((y0 + y1) / 2) * 1000 - 305)).toBeLessThan(1.5);
  });

  it('straightens what it has measured', () => {
    const { image } = prepareForOcr(rows(900, 1200, 2.5));
    expect(Math.abs(textLines(image).skewRadians / RADIANS)).toBeLessThan(0.15);
  });
});

it('turned moves the corner clockwise, and four quarters come home', () => {
  const page = picture(3, 2, (x, y) => y * 3 + x);
  expect([...turned(page, 1).pixels]).toEqual([3, 0, 4, 1, 5, 2]);
  expect(turned(turned(page, 1), 3)).toEqual(page);
  expect(turned(turned(page, 2), 2)).toEqual(page);
});

it('toPgm writes a header and the pixels', () => {
  const file = Buffer.from(toPgm(picture(2, 1, (x) => 65 + x)));
  expect(file.toString('latin1')).toBe('P5\n2 1\n255\nAB');
});
