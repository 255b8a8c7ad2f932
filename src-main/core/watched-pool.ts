import type { Worker } from 'node:worker_threads';

/** The pools of threads that are watched, by name: labels of measurements. */
export type PoolName = 'pages' | 'ocr' | 'forms' | 'filling' | 'unpack' | 'searchable';

/** A pool of threads, as far as it is measured. */
export interface WatchedPool {
  readonly name: PoolName;
  /** Threads it may have at once. */
  readonly total: () => number;
  /** Threads at work, or places taken. */
  readonly busy: () => number;
  /** Those that are alive now: threads start when they are first needed. */
  readonly threads: () => readonly Worker[];
}
