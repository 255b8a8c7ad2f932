import { Piscina } from 'piscina';
import { BrokerFlowError } from '../core/errors.ts';
import type { SearchableAnswer, SearchableTask } from './searchable-protocol.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { watchPiscina } from './watch-piscina.ts';
import { workerFile } from './worker-file.ts';

/** Writes searchable copies in a thread of their own: a file of 700 pages keeps nobody else waiting. */
export interface SearchablePool {
  /** Refuses with the codes of opening a document; `damaged` also when it kills the thread. */
  readonly write: (task: SearchableTask) => Promise<void>;
  readonly watched: WatchedPool;
  readonly close: () => Promise<void>;
}

/** A document that needs more than this is a bomb; its thread dies alone. */
const MOST_HEAP_MB = 1024;
const TIMEOUT_MS = 600_000;
/** The thread holds nothing worth keeping warm. */
const IDLE_MS = 10_000;

/** Makes the pool; its one thread starts when it is first needed. */
export function createSearchablePool(): SearchablePool {
  const pool = new Piscina<SearchableTask, SearchableAnswer>({
    filename: workerFile('searchable'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    atomics: 'disabled', // as in the page pool: files are closed in the thread's event loop
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const { watched, counting } = watchPiscina('searchable', pool);
  let closing = false;
  return {
    write: async (task) => {
      const answer = await counting(pool.run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) })).catch(
        (cause: unknown) => {
          if (closing) throw new BrokerFlowError('cancelled', 'BrokerFlow is closing', { cause });
          throw new BrokerFlowError('damaged', 'Writing the copy stopped its thread', { cause });
        },
      );
      if (!answer.ok) throw new BrokerFlowError(answer.error.code, answer.error.message);
    },
    watched,
    close: () => {
      closing = true;
      return pool.destroy();
    },
  };
}
