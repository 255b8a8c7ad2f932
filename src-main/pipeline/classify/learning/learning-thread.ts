import { createThreadPool } from '../../../workers/thread-pool.ts';
import { workerFile } from '../../../workers/worker-file.ts';
import type { LearningOutcome } from './learn-lessons.ts';
import type { LearningTask } from './learning-protocol.ts';

/** Learns in a thread of its own, so that neither the clerk nor a document waits for it. */
export interface LearningThread {
  /** @throws BrokerFlowError `internal`, also when the thread dies or takes too long; `AbortError` while closing. */
  readonly learn: (task: LearningTask) => Promise<LearningOutcome>;
  readonly close: () => Promise<void>;
}

/** Makes the thread; it starts when there is something to learn. */
export function createLearningThread(): LearningThread {
  const pool = createThreadPool<LearningTask, LearningOutcome>({
    entry: workerFile('learning', import.meta.url),
    mostHeapMb: 512,
    timeoutMs: 300_000,
    // While a clerk goes through a pile, one correction follows the other: the thread waits for the next.
    idleMs: 60_000,
    broken: { code: 'internal', message: 'Learning stopped its thread' },
  });
  return { learn: pool.run, close: pool.close };
}
