import type { GreyImage } from '../adapters/images/grey-image.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { QuarterTurns } from '../core/reading-order/turn-box.ts';
import type { PageTask, ReadAnswer, ReadTask } from './page-protocol.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { createThreadPool } from './thread-pool.ts';
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

const PAGE_TIMEOUT_MS = 120_000;

/** Makes a pool; threads start when first needed and stay warm, and one that has been idle closes the files it holds. */
export function createPagePool(options: PagePoolOptions): PagePool {
  const pool = createThreadPool<PageTask, ReadAnswer | GreyImage>({
    entry: options.workerFile ?? workerFile('page'),
    threads: options.threads,
    mostHeapMb: 1024,
    timeoutMs: options.pageTimeoutMs ?? PAGE_TIMEOUT_MS,
    idleMs: 300_000,
    broken: { code: 'damaged', message: 'Reading the page stopped its worker' },
  });
  return {
    read: async (task) => {
      const value = await pool.run({ kind: 'read', ...task });
      if ('totalPages' in value) return value;
      throw new BrokerFlowError('internal', 'A page worker answered another question');
    },
    turn: async (image, quarters) => {
      const value = await pool.run({ kind: 'turn', image, quarters });
      if ('pixels' in value) return value;
      throw new BrokerFlowError('internal', 'A page worker answered another question');
    },
    watched: pool.watched('pages'),
    close: pool.close,
  };
}
