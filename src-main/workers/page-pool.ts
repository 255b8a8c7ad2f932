import { Piscina } from 'piscina';
import type { GreyImage } from '../adapters/images/grey-image.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { QuarterTurns } from '../core/reading-order/turn-box.ts';
import type { PageAnswer, PageTask, ReadAnswer, ReadTask } from './page-protocol.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { watchPiscina } from './watch-piscina.ts';
import { workerFile } from './worker-file.ts';

/** Threads that open files and read or draw their pages. */
export interface PagePool {
  /** Reads one page. Refuses with the codes of opening a file; `damaged` too when the file kills its worker. */
  readonly read: (task: ReadTask) => Promise<ReadAnswer>;
  readonly turn: (image: GreyImage, quarters: QuarterTurns) => Promise<GreyImage>;
  readonly watched: WatchedPool;
  /** Ends all threads at once; what they were doing ends with `AbortError`, for no file is to blame. */
  readonly close: () => Promise<void>;
}

export interface PagePoolOptions {
  readonly threads: number;
  /** Another entry than the page worker, for tests of what happens when a worker dies. */
  readonly workerFile?: string;
  /** A page that takes longer is given up. */
  readonly pageTimeoutMs?: number;
}

/** A worker that needs more than this for one page has met a bomb; it dies alone. */
const MOST_HEAP_MB = 1024;
const PAGE_TIMEOUT_MS = 120_000;
/** Idle threads end after this long, which also closes the files they hold open. */
const IDLE_MS = 300_000;

/** Makes a pool; threads start when first needed and stay warm. */
export function createPagePool(options: PagePoolOptions): PagePool {
  const pool = new Piscina<PageTask, PageAnswer>({
    filename: options.workerFile ?? workerFile('page'),
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: IDLE_MS,
    // Waiting for tasks with Atomics stops the thread's event loop, where canvases are freed and files closed.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const { watched, counting } = watchPiscina('pages', pool);
  let closing = false;
  const run = async (task: PageTask): Promise<ReadAnswer | GreyImage> => {
    const running = counting(runOrRefuse(pool, task, options.pageTimeoutMs ?? PAGE_TIMEOUT_MS));
    const answer = await running.catch((error: unknown) => {
      throw closing ? new DOMException('The page pool was closed', 'AbortError') : error;
    });
    if (answer.ok) return answer.value;
    const { code, message, details } = answer.error;
    throw new BrokerFlowError(code, message, details ? { details } : {});
  };
  return {
    read: async (task) => {
      const value = await run({ kind: 'read', ...task });
      if ('totalPages' in value) return value;
      throw new BrokerFlowError('internal', 'A page worker answered another question');
    },
    turn: async (image, quarters) => {
      const value = await run({ kind: 'turn', image, quarters });
      if ('pixels' in value) return value;
      throw new BrokerFlowError('internal', 'A page worker answered another question');
    },
    watched,
    close: () => {
      closing = true;
      return pool.destroy();
    },
  };
}

/**
 * The timeout kills the worker, on purpose: one that is stuck in a hostile page cannot be asked to stop.
 * Piscina puts a fresh thread in the place of a dead one.
 */
async function runOrRefuse(
  pool: Piscina<PageTask, PageAnswer>,
  task: PageTask,
  timeoutMs: number,
): Promise<PageAnswer> {
  try {
    return await pool.run(task, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (cause) {
    throw new BrokerFlowError('damaged', 'Reading the page stopped its worker', { cause });
  }
}
