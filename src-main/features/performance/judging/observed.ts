/** What was measured of an objective over its window. */
export interface Observed {
  /** Milliseconds, a share or a number a minute; null where nothing was measured. */
  readonly value: number | null;
  /** How many durations, events, seconds or minutes there were, and how many of them were as they should be. */
  readonly counted: number;
  readonly good: number;
}

/** Nothing was measured. */
export const NOTHING_OBSERVED: Observed = { value: null, counted: 0, good: 0 };
