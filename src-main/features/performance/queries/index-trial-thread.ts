import { Piscina } from 'piscina';
import { BrokerFlowError } from '../../../core/errors.ts';
import { workerFile } from '../../../workers/worker-file.ts';
import type { IndexTrial, IndexTrialAnswer, IndexTrialTask } from './index-trial-protocol.ts';

/** Tries indexes in a thread of its own: the engine goes on meanwhile. */
export interface IndexTrialThread {
  /** @throws BrokerFlowError `cancelled` when it took too long or the program closes; what SQLite says */
  readonly run: (task: IndexTrialTask) => Promise<IndexTrial>;
  readonly close: () => Promise<void>;
}

const TIMEOUT_MS = 180_000;
/** The thread holds nothing worth keeping warm. */
const IDLE_MS = 1000;

/** Makes the thread ready; it starts when it is first needed. */
export function createIndexTrialThread(): IndexTrialThread {
  const pool = new Piscina<IndexTrialTask, IndexTrialAnswer>({
    filename: workerFile('index-trial', import.meta.url),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });
  return {
    run: async (task) => {
      const answer = await pool
        .run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) })
        .catch((cause: unknown) => {
          throw new BrokerFlowError('cancelled', 'The trial of an index was broken off', { cause });
        });
      if (!answer.ok) throw new BrokerFlowError(answer.error.code, answer.error.message);
      return answer.value;
    },
    close: () => pool.destroy(),
  };
}
