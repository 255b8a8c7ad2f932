import type { Selection } from './selection.ts';

/** An entry, and whether it had to be made. */
export interface Taken<T> {
  readonly value: T;
  readonly made: boolean;
}

/** What is kept of one kind of thing. */
export interface Cache<T> {
  /**
   * The entry under a key, made when there is none. When several ask at once it is made once; whoever waited for one that
   * could not be made tries itself. Rejects as `make` does.
   * @param tags what the entry depends on, to drop it by
   */
  readonly take: (key: string, make: () => Promise<T>, tags?: readonly string[]) => Promise<Taken<T>>;
  /** The same for what is made at once and kept in memory alone. */
  readonly takeNow: (key: string, make: () => T, tags?: readonly string[]) => T;
}

/** How much a tier holds, and may hold. */
export interface TierState {
  readonly entries: number;
  readonly bytes: number;
  readonly limitBytes: number;
}

/** What was let go of. */
export interface Cleared {
  readonly entries: number;
  readonly bytes: number;
}

/** A cache as the facility sees it, whatever its entries are. */
export interface ManagedCache {
  readonly state: () => TierState;
  readonly ttlMs: () => number;
  /** Forgets what is selected in memory; what is being made is not kept. */
  readonly drop: (wanted: Selection) => Cleared;
  /** Forgets everything. @returns what went, of the database where entries are stored, which has them all */
  readonly dropAll: () => Promise<Cleared>;
  /** Lets go of what has had its time, and of what is beyond a bound that was lowered. */
  readonly tidy: () => Promise<void>;
}
