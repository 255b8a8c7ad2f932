/** One threshold: whether it counts as crossed, and since when that has been contradicted. */
export interface Level {
  readonly raised: boolean;
  /** Epoch milliseconds; null while nothing speaks against `raised`. */
  readonly changingSince: number | null;
}

/** Not crossed. */
export const CALM: Level = { raised: false, changingSince: null };

/** What a value says: between the two it says neither. */
export interface Sign {
  /** The threshold is crossed. */
  readonly breached: boolean;
  /** The value is back, and clearly so. */
  readonly calm: boolean;
}

/**
 * One step of a threshold: it counts as crossed once it has been so without interruption for `raiseAfterMs`, and no more
 * once the value has been clearly back for `clearAfterMs`.
 * @param now epoch milliseconds
 */
export function stepLevel(
  level: Level,
  { breached, calm }: Sign,
  now: number,
  { raiseAfterMs, clearAfterMs }: { readonly raiseAfterMs: number; readonly clearAfterMs: number },
): Level {
  const contradicted = level.raised ? calm : breached;
  if (!contradicted) return { raised: level.raised, changingSince: null };
  const since = level.changingSince ?? now;
  const after = level.raised ? clearAfterMs : raiseAfterMs;
  return now - since >= after
    ? { raised: !level.raised, changingSince: null }
    : { raised: level.raised, changingSince: since };
}
