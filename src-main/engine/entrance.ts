import { BrokerFlowError } from '../core/errors.ts';

/** Where calls enter the engine: it can be shut, and knows when the last one is out. */
export interface Entrance {
  /** Does a work. @throws BrokerFlowError `cancelled` once the entrance is shut. */
  readonly enter: <T>(work: () => Promise<T>) => Promise<T>;
  readonly shut: () => void;
  /** Resolves when no work is inside. */
  readonly empty: () => Promise<void>;
}

/** An open entrance. */
export function createEntrance(): Entrance {
  const inside = new Set<Promise<unknown>>();
  let shut = false;
  return {
    enter: async (work) => {
      if (shut) throw new BrokerFlowError('cancelled', 'BrokerFlow is closing');
      const working = work();
      inside.add(working);
      try {
        return await working;
      } finally {
        inside.delete(working);
      }
    },
    shut: () => {
      shut = true;
    },
    empty: async () => {
      await Promise.allSettled(inside);
    },
  };
}
