import type { Box } from '../../src-preload/contract/requests.ts';

/** Room left around a box before it counts as out of view, in CSS pixels. */
const MARGIN = 16;

/**
 * Where to scroll so that a box is seen: nowhere when it is in view already, else a quarter of the
 * pane above it. Without a box, the top of the page. `start` and `height` place the page, in pixels.
 */
export function scrollFor(
  box: Box | null,
  start: number,
  height: number,
  pane: { readonly scrollTop: number; readonly clientHeight: number },
): number {
  if (box === null) return start;
  const from = start + box[1] * height;
  const to = start + box[3] * height;
  const seen = from >= pane.scrollTop + MARGIN && to <= pane.scrollTop + pane.clientHeight - MARGIN;
  return seen ? pane.scrollTop : Math.max(0, from - pane.clientHeight / 4);
}
