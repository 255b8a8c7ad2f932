import type { TunedParameter } from '../../../../src-preload/contract/tuning.ts';
import type { Setting } from './next-trial.ts';

/** A parameter as the tuner holds it. */
export interface Lever {
  readonly parameter: TunedParameter;
  /** As it is set, with its bounds. */
  readonly setting: () => Setting;
  /** Works with a value for a while; what is set stays, so that a restart begins with it. */
  readonly apply: (value: number) => Promise<void>;
  /** Sets and applies a value. */
  readonly save: (value: number) => Promise<void>;
  readonly yardstick: Yardstick;
}

/** What is measured over a window, and for how long. More is better. */
export interface Yardstick {
  readonly windowMs: number;
  /** Whether there is enough to do for a measurement to say anything. */
  readonly isLoaded: () => boolean;
  /** Begins to measure; the function ends it: null when too little happened. */
  readonly begin: () => () => number | null;
}
