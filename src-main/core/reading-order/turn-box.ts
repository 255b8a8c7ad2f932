import type { Box } from '../../../src-preload/contract/requests.ts';

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** Where a box of page fractions lies after the page is turned clockwise. */
export function turnBox(box: Box, quarters: QuarterTurns): Box {
  const [x0, y0, x1, y1] = box;
  switch (quarters) {
    case 0:
      return box;
    case 1:
      return [1 - y1, x0, 1 - y0, x1];
    case 2:
      return [1 - x1, 1 - y1, 1 - x0, 1 - y0];
    case 3:
      return [y0, 1 - x1, y1, 1 - x0];
  }
}

/** The turns that undo the given ones. */
export function undoing(quarters: QuarterTurns): QuarterTurns {
  return ([0, 3, 2, 1] as const)[quarters];
}
