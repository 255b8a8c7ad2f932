import {
  around,
  heightOf,
  horizontalOverlap,
  median,
  middleOf,
  widthOf,
  type Rectangle,
  type WordShape,
} from './placed-word.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** A part of the page that is set in columns: read each column down before going on to the next. */
export interface ColumnZone {
  readonly top: number;
  readonly bottom: number;
  /** The x positions between columns, left to right; one fewer than columns. */
  readonly gutters: readonly number[];
}

/** A column of running text has at least this many lines... */
const FEWEST_LINES = 4;
/** ...of at least this many words, where a table's cell has few... */
const PROSE_WORDS = 4;
const MEDIAN_PROSE_WORDS = 5;
/** ...most of which fill the column's width, where labels and values end raggedly. */
const MEDIAN_FILL = 0.75;
/** Lines of one column follow each other within this many line heights; a short last line may stand between. */
const LARGEST_STEP = 3.2;

/**
 * Finds where text runs in columns. Labels beside values and the cells of a table are not columns:
 * they belong on one line. The difference is that columns hold running text on both sides of the gutter.
 */
export function columnZones(words: readonly WordShape[]): readonly ColumnZone[] {
  const segments = segmentsOf(words);
  const columns = proseColumns(segments);
  const zones: ColumnZone[] = [];
  for (const left of columns) {
    for (const right of columns) {
      if (left.right >= right.left || !besideEachOther(left, right)) continue;
      if (columns.some((between) => isBetween(left, between, right))) continue;
      zones.push(...zonesAround(left, right, segments));
    }
  }
  return mergeZones(zones);
}

function proseColumns(segments: readonly Segment[]): readonly Rectangle[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    if (segment.words.length < PROSE_WORDS) continue;
    const run = runs.find((candidate) => continues(candidate.at(-1), segment));
    if (run) run.push(segment);
    else runs.push([segment]);
  }
  return runs.filter(isProse).map(around);
}

function continues(previous: Segment | undefined, next: Segment): boolean {
  return (
    previous !== undefined &&
    horizontalOverlap(previous, next) >= 0.5 &&
    middleOf(next) > middleOf(previous) &&
    middleOf(next) - middleOf(previous) <= LARGEST_STEP * heightOf(previous)
  );
}

function isProse(run: readonly Segment[]): boolean {
  if (run.length < FEWEST_LINES) return false;
  const width = widthOf(around(run));
  return (
    median(run.map((segment) => segment.words.length)) >= MEDIAN_PROSE_WORDS &&
    median(run.map((segment) => widthOf(segment) / width)) >= MEDIAN_FILL
  );
}

function besideEachOther(a: Rectangle, b: Rectangle): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > 0.3 * Math.min(heightOf(a), heightOf(b));
}

function isBetween(left: Rectangle, candidate: Rectangle, right: Rectangle): boolean {
  return candidate.left >= left.right && candidate.right <= right.left && besideEachOther(candidate, left);
}

/** The zone of two neighbouring columns, cut wherever something (a heading, a wide row) crosses the gutter. */
function zonesAround(left: Rectangle, right: Rectangle, segments: readonly Segment[]): readonly ColumnZone[] {
  const gutter = (left.right + right.left) / 2;
  const top = Math.min(left.top, right.top);
  const bottom = Math.max(left.bottom, right.bottom);
  const crossing = segments
    .filter((segment) => segment.left < gutter && segment.right > gutter)
    .filter((segment) => middleOf(segment) > top && middleOf(segment) < bottom);
  const edges = [top, ...crossing.flatMap((segment) => [segment.top, segment.bottom]), bottom];
  const zones: ColumnZone[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const zone = { top: edges[index] ?? top, bottom: edges[index + 1] ?? bottom, gutters: [gutter] };
    if (zone.bottom > zone.top) zones.push(zone);
  }
  return zones;
}

function mergeZones(zones: readonly ColumnZone[]): readonly ColumnZone[] {
  const merged: ColumnZone[] = [];
  for (const zone of zones.toSorted((a, b) => a.top - b.top)) {
    const previous = merged.at(-1);
    if (!previous || zone.top >= previous.bottom) {
      merged.push(zone);
      continue;
    }
    merged[merged.length - 1] = {
      top: previous.top,
      bottom: Math.max(previous.bottom, zone.bottom),
      gutters: [...new Set([...previous.gutters, ...zone.gutters])].toSorted((a, b) => a - b),
    };
  }
  return merged;
}
