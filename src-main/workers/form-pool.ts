import type { FormFile, FormFileTask } from '../adapters/pdf/forms/read-form-file.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { createThreadPool } from './thread-pool.ts';
import { workerFile } from './worker-file.ts';

/** Reads the office's own forms in a thread of their own: a hostile one dies there alone. */
export interface FormPool {
  /** Refuses with the codes of `readFormFile`; `damaged` also when the file kills the thread or takes too long. */
  readonly read: (task: FormFileTask) => Promise<FormFile>;
  readonly watched: WatchedPool;
  readonly close: () => Promise<void>;
}

/** Makes the pool; its one thread starts when it is first needed. */
export function createFormPool(): FormPool {
  const pool = createThreadPool<FormFileTask, FormFile>({
    entry: workerFile('form'),
    mostHeapMb: 512,
    timeoutMs: 60_000,
    idleMs: 10_000,
    broken: { code: 'damaged', message: 'Reading the form stopped its thread' },
  });
  return { read: pool.run, watched: pool.watched('forms'), close: pool.close };
}
