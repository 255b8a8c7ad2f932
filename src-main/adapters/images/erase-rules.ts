import type { GreyImage } from './grey-image.ts';

/** Darker than this belongs to a stroke. */
const INK_BELOW = 190;
/** In inches: longer than any letter of running text is high or wide... */
const SHORTEST_RULE = 0.42;
/** ...and thinner than the stroke of a headline. */
const THICKEST_RULE = 0.045;
/** Pixels of paler edge on both sides of a rule. */
const HALO = 2;
const PAPER = 255;

export interface WithoutRules {
  readonly image: GreyImage;
  /** The rules made a grid: there is a table on the page. */
  readonly table: boolean;
}

/** A grid has at least so much rule each way, in widths and heights of the page: a small table is enough. */
const GRID = 0.15;

/**
 * Takes the ruled lines of tables and forms off a straight page, for they cut a table into pieces that are
 * then read out of order or not at all. Where a letter crosses a rule it stays whole; filled boxes stay.
 */
export function eraseRules(image: GreyImage, dpi: number): WithoutRules {
  const limits = { shortest: Math.round(SHORTEST_RULE * dpi), thickest: Math.round(THICKEST_RULE * dpi) };
  const level = { along: 1, across: image.width, length: image.width, count: image.height };
  const upright = { along: image.width, across: 1, length: image.height, count: image.width };
  const first = eraseAlong(image.pixels, level, limits);
  // on what is left, so that the crossings of a grid are no thicker than its rules
  const second = eraseAlong(first.pixels, upright, limits);
  const grid = Math.min(first.length / image.width, second.length / image.height);
  if (first.length + second.length === 0) return { image, table: false };
  return { image: { ...image, pixels: second.pixels }, table: grid >= GRID };
}

/** How to walk a picture: along its rows or along its columns. */
interface Walk {
  /** Steps between pixels along a line of pixels, and between such lines. */
  readonly along: number;
  readonly across: number;
  readonly length: number;
  readonly count: number;
}

interface Limits {
  readonly shortest: number;
  readonly thickest: number;
}

/** The picture without the rules that run one way, and how long these are together. */
function eraseAlong(
  from: Uint8Array<ArrayBuffer>,
  walk: Walk,
  limits: Limits,
): { pixels: Uint8Array<ArrayBuffer>; length: number } {
  const pixels = from.slice();
  let length = 0;
  for (let line = 0; line < walk.count; line += 1) {
    const start = line * walk.across;
    let run = 0;
    for (let at = 0; at <= walk.length; at += 1) {
      if (at < walk.length && (from[start + at * walk.along] ?? PAPER) < INK_BELOW) {
        run += 1;
        continue;
      }
      if (run >= limits.shortest) {
        length += eraseRun(from, pixels, walk, { line, begin: at - run, end: at }, limits.thickest);
      }
      run = 0;
    }
  }
  return { pixels, length };
}

interface Run {
  readonly line: number;
  readonly begin: number;
  readonly end: number;
}

/** Erases a run of ink where it is no thicker than a rule; returns how much of it, its first line alone counting. */
function eraseRun(from: Uint8Array, into: Uint8Array, walk: Walk, run: Run, thickest: number): number {
  let erased = 0;
  for (let at = run.begin; at < run.end; at += 1) {
    const top = edge(from, walk, run.line, at, -1, thickest);
    const bottom = edge(from, walk, run.line, at, 1, thickest);
    if (bottom - top + 1 > thickest) continue;
    if (top === run.line) erased += 1;
    const first = Math.max(0, top - HALO);
    const last = Math.min(walk.count - 1, bottom + HALO);
    for (let line = first; line <= last; line += 1) into[line * walk.across + at * walk.along] = PAPER;
  }
  return erased;
}

/** The last inked line from a pixel of a rule outwards; looks no further than a rule is thick. */
function edge(
  from: Uint8Array,
  walk: Walk,
  line: number,
  at: number,
  step: -1 | 1,
  thickest: number,
): number {
  let last = line;
  while (Math.abs(last - line) <= thickest) {
    const next = last + step;
    if (next < 0 || next >= walk.count) break;
    if ((from[next * walk.across + at * walk.along] ?? PAPER) >= INK_BELOW) break;
    last = next;
  }
  return last;
}
