import type { WatchedPool } from '../core/watched-pool.ts';
import type { SearchableTask } from './searchable-protocol.ts';
import { createThreadPool } from './thread-pool.ts';
import { workerFile } from './worker-file.ts';

/** Writes searchable copies in a thread of their own: a file of 700 pages keeps nobody else waiting. */
export interface SearchablePool {
  /** Refuses with the codes of opening a document; `damaged` also when it kills the thread. */
  readonly write: (task: SearchableTask) => Promise<null>;
  readonly watched: WatchedPool;
  readonly close: () => Promise<void>;
}

/** Makes the pool; its one thread starts when it is first needed, and holds nothing worth keeping warm. */
export function createSearchablePool(): SearchablePool {
  const pool = createThreadPool<SearchableTask, null>({
    entry: workerFile('searchable'),
    mostHeapMb: 1024,
    timeoutMs: 600_000,
    idleMs: 10_000,
    broken: { code: 'damaged', message: 'Writing the copy stopped its thread' },
  });
  return { write: pool.run, watched: pool.watched('searchable'), close: pool.close };
}
