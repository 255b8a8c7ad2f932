import { createThreadPool } from '../../../workers/thread-pool.ts';
import { workerFile } from '../../../workers/worker-file.ts';
import type { IndexTrial, IndexTrialTask } from './index-trial-protocol.ts';

/** Tries indexes in a thread of its own: the engine goes on meanwhile. */
export interface IndexTrialThread {
  /** @throws BrokerFlowError `cancelled` when it took too long; `AbortError` when the program closes; what SQLite says */
  readonly run: (task: IndexTrialTask) => Promise<IndexTrial>;
  readonly close: () => Promise<void>;
}

/** Makes the thread ready; it starts when it is first needed, and holds nothing worth keeping warm. */
export function createIndexTrialThread(): IndexTrialThread {
  const pool = createThreadPool<IndexTrialTask, IndexTrial>({
    entry: workerFile('index-trial', import.meta.url),
    mostHeapMb: 512,
    timeoutMs: 180_000,
    idleMs: 1000,
    broken: { code: 'cancelled', message: 'The trial of an index was broken off' },
  });
  return { run: pool.run, close: pool.close };
}
