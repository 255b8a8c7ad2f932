import { describe, expect, it } from 'vitest';
import { findSheet } from '../../../../src-main/adapters/images/find-sheet.ts';
import type { GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import {
  followedBy,
  ontoQuadrilateral,
  projected,
  scaledBy,
  type Point,
  type Quadrilateral,
} from '../../../../src-main/adapters/images/projection.ts';
import { longSideOf, rectify } from '../../../../src-main/adapters/images/rectify.ts';

const WIDTH = 900;
const HEIGHT = 1200;

const SHEET: Quadrilateral = [
  { x: 130, y: 90 },
  { x: 800, y: 140 },
  { x: 760, y: 1090 },
  { x: 90, y: 1020 },
];

/** Whether a point lies on the sheet: on the inner side of each of its edges. */
function isOn(sheet: Quadrilateral, x: number, y: number): boolean {
  return sheet.every((from, index) => {
    const to = sheet[(index + 1) % 4] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
  });
}

/** Paper at 230 with lines of writing and a table at 90 with its grain, under a light. */
function photograph(sheet: Quadrilateral, light: (x: number, y: number) => number = () => 1): GreyImage {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
    const x = index % WIDTH;
    const y = Math.floor(index / WIDTH);
    const writing = y % 24 < 7 && x % 17 < 12 && x > 220 && x < 680 && y > 200 && y < 900;
    const table = 90 + 12 * Math.sin(x / 5 + Math.sin(y / 60));
    return (isOn(sheet, x, y) ? (writing ? 40 : 230) : table) * light(x, y);
  });
  return { width: WIDTH, height: HEIGHT, pixels };
}

function furthest(found: Quadrilateral | null, expected: Quadrilateral): number {
  if (!found) return Infinity;
  const distance = (a: Point, b: Point | undefined): number =>
    b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
  return Math.max(...found.map((corner, index) => distance(corner, expected[index])));
}

describe('findSheet', () => {
  it('finds the corners of a sheet on a table', () => {
    expect(furthest(findSheet(photograph(SHEET)), SHEET)).toBeLessThan(4);
  });

  it('finds it under a shadow with a soft edge', () => {
    const shadow = (x: number, y: number) => 1 - 0.5 / (1 + Math.exp((x + y - 900) / 30));
    expect(furthest(findSheet(photograph(SHEET, shadow)), SHEET)).toBeLessThan(8);
  });

  it('does not take a white field on a form for the sheet', () => {
    const picture = photograph(SHEET);
    const field = picture.pixels.map((value, index) => {
      const [x, y] = [index % WIDTH, Math.floor(index / WIDTH)];
      const inside = x > 250 && x < 650 && y > 300 && y < 800;
      return isOn(SHEET, x, y) && !inside && value === 230 ? 190 : value;
    });
    expect(furthest(findSheet({ ...picture, pixels: field }), SHEET)).toBeLessThan(4);
  });

  it.each([
    ['a flat scan', () => 1],
    ['a scan with a dark edge', (x: number) => 0.3 + 0.7 * Math.min(1, x / 200)],
  ])('finds none on %s', (_, light) => {
    const whole: Quadrilateral = [
      { x: -9, y: -9 },
      { x: WIDTH + 9, y: -9 },
      { x: WIDTH + 9, y: HEIGHT + 9 },
      { x: -9, y: HEIGHT + 9 },
    ];
    expect(findSheet(photograph(whole, light))).toBeNull();
  });

  it('finds none where there is only table', () => {
    const nowhere = SHEET.map(({ x, y }) => ({ x: x - 5000, y }));
    const [a, b, c, d] = nowhere;
    if (!a || !b || !c || !d) throw new Error('A sheet has four corners');
    expect(findSheet(photograph([a, b, c, d]))).toBeNull();
  });
});

describe('rectify', () => {
  it('draws the sheet upright, and leads every point back to where it was', () => {
    const picture = photograph(SHEET);
    const mark = { x: 400, y: 1000 };
    for (let y = mark.y - 6; y <= mark.y + 6; y += 1)
      picture.pixels.fill(0, y * WIDTH + mark.x - 6, y * WIDTH + mark.x + 7);
    const { image, back } = rectify(picture, SHEET, longSideOf(SHEET));
    expect(image.height / image.width).toBeCloseTo(Math.SQRT2, 1);
    const dark = [...image.pixels.keys()].filter((index) => (image.pixels[index] ?? 255) < 20);
    const mean = (of: (index: number) => number): number =>
      dark.reduce((sum, index) => sum + of(index), 0) / dark.length;
    const found = projected(back, {
      x: mean((index) => index % image.width) + 0.5,
      y: mean((index) => Math.floor(index / image.width)) + 0.5,
    });
    expect(found.x).toBeCloseTo(mark.x + 0.5, 0);
    expect(found.y).toBeCloseTo(mark.y + 0.5, 0);
  });
});

describe('projections', () => {
  it('carry the corners of a picture onto those of the sheet', () => {
    const onto = ontoQuadrilateral({ width: 210, height: 297 }, SHEET);
    const corners = [
      { x: 0, y: 0 },
      { x: 210, y: 0 },
      { x: 210, y: 297 },
      { x: 0, y: 297 },
    ].map((corner) => projected(onto, corner));
    corners.forEach((corner, index) => {
      expect(corner.x).toBeCloseTo(SHEET[index]?.x ?? NaN, 6);
      expect(corner.y).toBeCloseTo(SHEET[index]?.y ?? NaN, 6);
    });
  });

  it('follow one another', () => {
    const onto = ontoQuadrilateral({ width: 210, height: 297 }, SHEET);
    const both = followedBy(scaledBy(2, 3), onto);
    const [atOnce, stepByStep] = [projected(both, { x: 30, y: 40 }), projected(onto, { x: 60, y: 120 })];
    expect(atOnce.x).toBeCloseTo(stepByStep.x, 6);
    expect(atOnce.y).toBeCloseTo(stepByStep.y, 6);
  });
});
