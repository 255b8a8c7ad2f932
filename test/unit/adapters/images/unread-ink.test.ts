import { describe, expect, it } from 'vitest';
import { cropLine } from '../../../../src-main/adapters/images/crop-line.ts';
import { inkPieces, turnPieces } from '../../../../src-main/adapters/images/ink-pieces.ts';
import { turned } from '../../../../src-main/adapters/images/grey-image.ts';
import { boxOnPage } from '../../../../src-main/adapters/images/placement.ts';
import { unreadInk } from '../../../../src-main/adapters/images/unread-ink.ts';
import { drawn } from './drawn-page.ts';

const DPI = 200;
type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

const page = (...rectangles: readonly Rectangle[]) =>
  drawn(600, 400, (context) => {
    for (const [left, top, right, bottom] of rectangles)
      context.fillRect(left, top, right - left, bottom - top);
  });
const placesOf = (pieces: readonly { left: number; top: number; right: number; bottom: number }[]) =>
  pieces.map(({ left, top, right, bottom }) => [left, top, right, bottom]);

describe('inkPieces', () => {
  it('finds letters, and neither dust nor rules nor filled boxes', () => {
    const image = page([100, 100, 112, 120], [200, 100, 203, 103], [20, 50, 580, 54], [300, 150, 500, 350]);
    expect(placesOf(inkPieces(image, DPI))).toEqual([[100, 100, 112, 120]]);
  });

  it('takes arms that meet further down as one piece', () => {
    const image = page([100, 100, 106, 130], [120, 100, 126, 130], [100, 124, 126, 130]);
    expect(placesOf(inkPieces(image, DPI))).toEqual([[100, 100, 126, 130]]);
  });

  it.each([1, 2, 3] as const)('lie where they lie after %i quarter turns of the picture', (quarters) => {
    const image = page([100, 60, 112, 80], [400, 300, 420, 330]);
    const sorted = (places: number[][]) => places.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    expect(sorted(placesOf(turnPieces(inkPieces(image, DPI), image, quarters)))).toEqual(
      sorted(placesOf(inkPieces(turned(image, quarters), DPI))),
    );
  });
});

describe('unreadInk', () => {
  const image = page([100, 100, 112, 120], [116, 100, 128, 120], [300, 100, 312, 120], [100, 300, 112, 320]);
  const pieces = inkPieces(image, DPI);

  it('joins what stands beside each other and leaves out what was read', () => {
    const { lines, share } = unreadInk(pieces, [[300 / 600, 100 / 400, 312 / 600, 120 / 400]], image, DPI);
    expect(placesOf(lines).toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0))).toEqual([
      [100, 100, 128, 120],
      [100, 300, 112, 320],
    ]);
    expect(share).toBeCloseTo(0.75);
  });

  it('is nothing where every piece has its word', () => {
    expect(unreadInk(pieces, [[0, 0, 1, 1]], image, DPI)).toEqual({ lines: [], share: 0 });
  });
});

describe('cropLine', () => {
  it.each([1, 2])('leads back to the picture when enlarged %i times', (scale) => {
    const image = page([200, 150, 240, 170]);
    const [line] = inkPieces(image, DPI);
    if (!line) throw new Error('No ink found');
    const crop = cropLine(image, line, scale);
    const found = inkPieces(crop.image, DPI)[0];
    if (!found) throw new Error('No ink in the crop');
    const { width, height } = crop.image;
    const box = boxOnPage(
      [found.left / width, found.top / height, found.right / width, found.bottom / height],
      crop.image,
      { toPage: crop.toPicture, page: image },
    );
    const wanted = [200 / 600, 150 / 400, 240 / 600, 170 / 400];
    for (const [index, value] of box.entries()) expect(value).toBeCloseTo(wanted[index] ?? 0, 2);
    expect(crop.image.pixels[0]).toBe(255);
  });
});
