import type { Box } from '../../../src-preload/contract/requests.ts';
import type { InkMap } from './ink-map.ts';

/** How well words fit the picture they are said to stand on, each 0..1. */
export interface Agreement {
  /** Words that have strokes where they stand. */
  readonly onInk: number;
  /** Spaces between words of a line that are as empty as spaces are. */
  readonly emptyGaps: number;
  /** Strokes of the page that some word stands on. */
  readonly covered: number;
}

/** Words and gaps are looked at in the middle of the line's height: lines above and below reach into boxes. */
const CORE = { from: 0.2, to: 0.8 };
/** Of the pixels of a word, at least this share are edges of strokes; letters have a tenth and more. */
const FEWEST_EDGES = 0.03;
/** A gap has at most this share of the edges that the words beside it have. */
const MOST_IN_GAP = 0.35;
/** Parts of a gap that belong to the word beside it, as boxes are not exact. */
const GAP_EDGE = 0.2;
/** In line heights: wider gaps are between columns and say little, narrower ones cannot be measured. */
const GAP = { least: 0.12, most: 1.5 };
/** Boxes fit their letters within this share of the line's height. */
const MARGIN = 0.12;

/** Compares the words of a layer, in its own order, with the strokes on the picture of the page. */
export function agreementOf(boxes: readonly Box[], ink: InkMap, aspect: number): Agreement {
  const standing = boxes.filter((box) => densityOf(core(box), ink) >= FEWEST_EDGES);
  const gaps = boxes.flatMap((box, index) => gapBetween(boxes[index - 1], box, aspect, ink) ?? []);
  const covered = boxes.reduce((sum, box) => sum + ink.edgesIn(widened(box, aspect)), 0);
  return {
    onInk: shareOf(standing.length, boxes.length),
    emptyGaps: shareOf(gaps.filter(Boolean).length, gaps.length),
    covered: ink.edges === 0 ? 1 : Math.min(1, covered / ink.edges),
  };
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function core([x0, y0, x1, y1]: Box): Box {
  const height = y1 - y0;
  return [x0, y0 + CORE.from * height, x1, y0 + CORE.to * height];
}

function widened([x0, y0, x1, y1]: Box, aspect: number): Box {
  const down = MARGIN * (y1 - y0);
  const across = down * aspect;
  return [x0 - across, y0 - down, x1 + across, y1 + down];
}

function densityOf(box: Box, ink: InkMap): number {
  return shareOf(ink.edgesIn(box), Math.max(1, ink.pixelsIn(box)));
}

/** Whether the space between two words of a line is empty; null when they are not neighbours. `aspect` is height by width. */
function gapBetween(before: Box | undefined, after: Box, aspect: number, ink: InkMap): boolean | null {
  if (!before) return null;
  const height = Math.min(before[3] - before[1], after[3] - after[1]);
  const besides = Math.min(before[3], after[3]) - Math.max(before[1], after[1]);
  const width = after[0] - before[2];
  const inHeights = width / (height * aspect);
  if (besides < 0.6 * height || inHeights < GAP.least || inHeights > GAP.most) return null;
  const gap = core([
    before[2] + GAP_EDGE * width,
    Math.max(before[1], after[1]),
    after[0] - GAP_EDGE * width,
    Math.min(before[3], after[3]),
  ]);
  const beside = (densityOf(core(before), ink) + densityOf(core(after), ink)) / 2;
  return densityOf(gap, ink) <= MOST_IN_GAP * beside;
}
