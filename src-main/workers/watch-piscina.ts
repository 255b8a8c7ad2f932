import type { Piscina } from 'piscina';
import type { PoolName, WatchedPool } from '../core/watched-pool.ts';

/** A pool of Piscina's as it is measured; it tells itself neither how many of its threads are at work. */
export function watchPiscina(
  name: PoolName,
  pool: Piscina,
): {
  readonly watched: WatchedPool;
  /** Counts a task from its begin to its end. */
  readonly counting: <T>(task: Promise<T>) => Promise<T>;
} {
  let underWay = 0;
  const total = (): number => pool.options.maxThreads;
  return {
    watched: { name, total, busy: () => Math.min(underWay, total()), threads: () => pool.threads },
    counting: (task) => {
      underWay += 1;
      return task.finally(() => {
        underWay -= 1;
      });
    },
  };
}
