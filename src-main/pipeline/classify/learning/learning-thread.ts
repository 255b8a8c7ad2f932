import { Piscina } from 'piscina';
import { BrokerFlowError } from '../../../core/errors.ts';
import { workerFile } from '../../../workers/worker-file.ts';
import type { LearningOutcome } from './learn-lessons.ts';
import type { LearningAnswer, LearningTask } from './learning-protocol.ts';

/** Learns in a thread of its own, so that neither the clerk nor a document waits for it. */
export interface LearningThread {
  /** @throws BrokerFlowError `internal`, also when the thread dies or takes too long; `cancelled` while closing. */
  readonly learn: (task: LearningTask) => Promise<LearningOutcome>;
  readonly close: () => Promise<void>;
}

const MOST_HEAP_MB = 512;
const TIMEOUT_MS = 300_000;
/** While a clerk goes through a pile, one correction follows the other: the thread waits for the next. */
const IDLE_MS = 60_000;

/** Makes the thread; it starts when there is something to learn. */
export function createLearningThread(): LearningThread {
  const pool = new Piscina<LearningTask, LearningAnswer>({
    filename: workerFile('learning', import.meta.url),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    atomics: 'disabled', // an idle thread must not block its event loop
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  let closing = false;
  return {
    learn: async (task) => {
      const answer = await pool
        .run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) })
        .catch((cause: unknown) => {
          if (closing) throw new BrokerFlowError('cancelled', 'BrokerFlow is closing', { cause });
          throw new BrokerFlowError('internal', 'Learning stopped its thread', { cause });
        });
      if (!answer.ok) throw new BrokerFlowError(answer.error.code, answer.error.message);
      return answer.value;
    },
    close: () => {
      closing = true;
      return pool.destroy();
    },
  };
}
