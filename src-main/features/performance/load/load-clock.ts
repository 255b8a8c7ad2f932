import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** Time as a load test knows it; a test of the test brings its own. */
export interface LoadClock {
  /** Milliseconds from some moment. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** This machine's clock. */
export const machineClock: LoadClock = {
  now: () => performance.now(),
  pause: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, { signal }).catch(() => undefined);
  },
};
