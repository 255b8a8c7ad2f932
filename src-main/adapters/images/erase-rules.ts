import type { GreyImage } from './grey-image.ts';

/** Darker than this belongs to a stroke. */
const INK_BELOW = 160;
/** In inches: longer than any letter of running text is high or wide... */
const SHORTEST_RULE = 0.42;
/** ...and thinner than the stroke of a headline. */
const THICKEST_RULE = 0.045;
/** Pixels of paler edge on both sides of a rule. */
const HALO = 2;
const PAPER = 255;

/**
 * Takes the ruled lines of tables and forms off a straight page, for they cut a table into pieces that are
 * then read out of order or not at all. Where a letter crosses a rule it stays whole; filled boxes stay.
 */
export function eraseRules(image: GreyImage, dpi: number): GreyImage {
  const limits = { shortest: Math.round(SHORTEST_RULE * dpi), thickest: Math.round(THICKEST_RULE * dpi) };
  const pixels = image.pixels.slice();
  const level = { along: 1, across: image.width, length: image.width, count: image.height };
  const upright = { along: image.width, across: 1, length: image.height, count: image.width };
  const found =
    eraseAlong(image.pixels, pixels, level, limits) + eraseAlong(image.pixels, pixels, upright, limits);
  return found === 0 ? image : { ...image, pixels };
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

/** Erases the rules that run one way; returns how many runs of pixels were part of one. */
function eraseAlong(from: Uint8Array, into: Uint8Array, walk: Walk, limits: Limits): number {
  let found = 0;
  for (let line = 0; line < walk.count; line += 1) {
    const start = line * walk.across;
    let run = 0;
    for (let at = 0; at <= walk.length; at += 1) {
      if (at < walk.length && (from[start + at * walk.along] ?? PAPER) < INK_BELOW) {
        run += 1;
        continue;
      }
      if (run >= limits.shortest) {
        eraseRun(from, into, walk, { line, begin: at - run, end: at }, limits.thickest);
        found += 1;
      }
      run = 0;
    }
  }
  return found;
}

interface Run {
  readonly line: number;
  readonly begin: number;
  readonly end: number;
}

function eraseRun(from: Uint8Array, into: Uint8Array, walk: Walk, run: Run, thickest: number): void {
  for (let at = run.begin; at < run.end; at += 1) {
    const top = edge(from, walk, run.line, at, -1, thickest);
    const bottom = edge(from, walk, run.line, at, 1, thickest);
    if (bottom - top + 1 > thickest) continue;
    const first = Math.max(0, top - HALO);
    const last = Math.min(walk.count - 1, bottom + HALO);
    for (let line = first; line <= last; line += 1) into[line * walk.across + at * walk.along] = PAPER;
  }
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
