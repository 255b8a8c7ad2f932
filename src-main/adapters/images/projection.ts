/** A point of a picture in pixels, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a sheet clockwise, from its top left. */
export type Quadrilateral = readonly [Point, Point, Point, Point];

/**
 * Where each point of one picture lies on another: a projective map, which is what turning, scaling and a camera's
 * perspective all are. A 3×3 matrix row by row (Hartley & Zisserman, Multiple View Geometry, 2.3).
 */
export type Projection = readonly [number, number, number, number, number, number, number, number, number];

/** Every point stays where it is. */
export const NOWHERE_ELSE: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Where a point lies on the other picture. */
export function projected([a, b, c, d, e, f, g, h, i]: Projection, { x, y }: Point): Point {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** One projection and then another. */
export function followedBy(first: Projection, then: Projection): Projection {
  const [a, b, c, d, e, f, g, h, i] = then;
  const [j, k, l, m, n, o, p, q, r] = first;
  return [
    a * j + b * m + c * p,
    a * k + b * n + c * q,
    a * l + b * o + c * r,
    d * j + e * m + f * p,
    d * k + e * n + f * q,
    d * l + e * o + f * r,
    g * j + h * m + i * p,
    g * k + h * n + i * q,
    g * l + h * o + i * r,
  ];
}

/** From a picture to one that is so many times as large. */
export function scaledBy(across: number, down = across): Projection {
  return [across, 0, 0, 0, down, 0, 0, 0, 1];
}

/** From a picture to one that begins at another point of it. */
export function movedBy(x: number, y: number): Projection {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

/** From a picture of `from` pixels to one of `to`, turned clockwise about the middle of both. */
export function turnedBy(radians: number, from: PixelSize, to: PixelSize): Projection {
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const about: Projection = [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
  const centred = followedBy(movedBy(-from.width / 2, -from.height / 2), about);
  return followedBy(centred, movedBy(to.width / 2, to.height / 2));
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** From an upright picture of the given size to the quadrilateral that its corners make (Heckbert 1989, 2.2.3). */
export function ontoQuadrilateral({ width, height }: PixelSize, corners: Quadrilateral): Projection {
  const [p0, p1, p2, p3] = corners;
  const sumX = p0.x - p1.x + p2.x - p3.x;
  const sumY = p0.y - p1.y + p2.y - p3.y;
  const [dx1, dy1] = [p1.x - p2.x, p1.y - p2.y];
  const [dx2, dy2] = [p3.x - p2.x, p3.y - p2.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / area;
  const h = (dx1 * sumY - sumX * dy1) / area;
  const square: Projection = [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ];
  return followedBy(scaledBy(1 / width, 1 / height), square);
}
