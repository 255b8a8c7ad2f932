import type { Box } from '../../../src-preload/contract/requests.ts';
import { followedBy, NOWHERE_ELSE, projected, type PixelSize, type Projection } from './projection.ts';

/** How a prepared picture lies on the page's picture as it came: enough to find the way back. */
export interface Placement {
  /** From pixels of the prepared picture to pixels of the page. */
  readonly toPage: Projection;
  /** Size of the page's picture in pixels. */
  readonly page: PixelSize;
}

/** The picture is the page. */
export function unmoved({ width, height }: PixelSize): Placement {
  return { toPage: NOWHERE_ELSE, page: { width, height } };
}

/** The placement of a picture made from a placed one; `back` leads from the new picture to that one. */
export function placedBy(placement: Placement, back: Projection): Placement {
  return { ...placement, toPage: followedBy(back, placement.toPage) };
}

/**
 * Where a box on the prepared picture lies on the page, both as fractions: as long and as high as it is there, about
 * the same middle. A word on a slanted line so gets a box of its own size and not one around its slanted corners.
 */
export function boxOnPage(box: Box, image: PixelSize, { toPage, page }: Placement): Box {
  const [left, right] = [box[0] * image.width, box[2] * image.width];
  const [top, bottom] = [box[1] * image.height, box[3] * image.height];
  const at = (x: number, y: number) => projected(toPage, { x, y });
  const middle = at((left + right) / 2, (top + bottom) / 2);
  const [west, east] = [at(left, (top + bottom) / 2), at(right, (top + bottom) / 2)];
  const [north, south] = [at((left + right) / 2, top), at((left + right) / 2, bottom)];
  const halfWidth = Math.hypot(east.x - west.x, east.y - west.y) / 2;
  const halfHeight = Math.hypot(south.x - north.x, south.y - north.y) / 2;
  return [
    (middle.x - halfWidth) / page.width,
    (middle.y - halfHeight) / page.height,
    (middle.x + halfWidth) / page.width,
    (middle.y + halfHeight) / page.height,
  ];
}
