import type { Box } from '../../../src-preload/contract/requests.ts';

/**
 * Where a box lies after the picture is rotated clockwise about its middle, as the upright box of the same
 * size around the rotated middle: a word is long and flat, so the box around its corners would be too high.
 */
export function rotatedBox(box: Box, radians: number, image: { width: number; height: number }): Box {
  const [x0, y0, x1, y1] = box;
  const x = ((x0 + x1) / 2 - 0.5) * image.width;
  const y = ((y0 + y1) / 2 - 0.5) * image.height;
  const middleX = (x * Math.cos(radians) - y * Math.sin(radians)) / image.width + 0.5;
  const middleY = (x * Math.sin(radians) + y * Math.cos(radians)) / image.height + 0.5;
  const halfWidth = (x1 - x0) / 2;
  const halfHeight = (y1 - y0) / 2;
  return [middleX - halfWidth, middleY - halfHeight, middleX + halfWidth, middleY + halfHeight];
}
