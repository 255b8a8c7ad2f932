import { Piscina } from 'piscina';
import type { FormFile, FormFileTask } from '../adapters/pdf/forms/read-form-file.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { FormAnswer } from './form-protocol.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { watchPiscina } from './watch-piscina.ts';
import { workerFile } from './worker-file.ts';

/** Reads the office's own forms in a thread of their own: a hostile one dies there alone. */
export interface FormPool {
  /** Refuses with the codes of `readFormFile`; `damaged` also when the file kills the thread or takes too long. */
  readonly read: (task: FormFileTask) => Promise<FormFile>;
  readonly watched: WatchedPool;
  readonly close: () => Promise<void>;
}

const MOST_HEAP_MB = 512;
const TIMEOUT_MS = 60_000;
const IDLE_MS = 10_000;

/** Makes the pool; its one thread starts when it is first needed. */
export function createFormPool(): FormPool {
  const pool = new Piscina<FormFileTask, FormAnswer>({
    filename: workerFile('form'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    atomics: 'disabled', // as in the page pool: files are closed in the thread's event loop
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const { watched, counting } = watchPiscina('forms', pool);
  let closing = false;
  return {
    read: async (task) => {
      const answer = await counting(pool.run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) })).catch(
        (cause: unknown) => {
          if (closing) throw new BrokerFlowError('cancelled', 'BrokerFlow is closing', { cause });
          throw new BrokerFlowError('damaged', 'Reading the form stopped its thread', { cause });
        },
      );
      if (answer.ok) return answer.value;
      const { code, message, details } = answer.error;
      throw new BrokerFlowError(code, message, details === undefined ? {} : { details });
    },
    watched,
    close: () => {
      closing = true;
      return pool.destroy();
    },
  };
}
