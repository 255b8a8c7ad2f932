import { groupBy } from '../../../core/group-by.ts';
import { growthScore, median, type Sample } from '../../../core/robust-statistics.ts';

/** Growth to this many times the size across the window is called a leak. */
const GROWTH = 1.5;
/** Mere noise reaches this score once in a thousand windows. */
const SURE_SCORE = 3.1;
const PARTS = 12;
/** A window with fewer measured parts is too short to tell. */
const FEWEST_PARTS = 9;

/** Memory that grows and is not given back. */
export interface Leak {
  /** Of the first and the last quarter of the window: what was in use at the least, in the unit of the samples. */
  readonly from: number;
  readonly to: number;
  readonly since: number;
}

/**
 * Whether memory grew by half or more across a window and kept growing: the least use of each twelfth is looked at,
 * so that what a burst of work takes and gives back does not count. Null when it did not.
 * @param samples the least use in each step, oldest first
 */
export function findLeak(samples: readonly Sample[]): Leak | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at === first.at) return null;
  const span = (last.at - first.at) / PARTS;
  const parts = groupBy(samples, ({ at }) => Math.min(PARTS - 1, Math.floor((at - first.at) / span)));
  const floors = Array.from(parts, ([part, group]) => ({
    at: part,
    value: Math.min(...group.map(({ value }) => value)),
  }));
  if (floors.length < FEWEST_PARTS || growthScore(floors) < SURE_SCORE) return null;
  const quarter = Math.ceil(floors.length / 4);
  const from = median(floors.slice(0, quarter).map(({ value }) => value)) ?? 0;
  const to = median(floors.slice(-quarter).map(({ value }) => value)) ?? 0;
  return from > 0 && to >= from * GROWTH ? { from, to, since: first.at } : null;
}
