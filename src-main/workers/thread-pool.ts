import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ErrorCode, Result } from '../../src-preload/contract/errors.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { PoolName, WatchedPool } from '../core/watched-pool.ts';

/** Threads that answer tasks, one task each at a time; a task takes down its own thread alone. */
export interface ThreadPool<Task, Value> {
  /**
   * What a thread answers to a task. Refuses as the thread does, with `broken` when the task killed the thread or took too
   * long, and with `AbortError` when the pool was closed: then the task is not to blame.
   */
  readonly run: (task: Task) => Promise<Value>;
  /** The threads that are alive now. */
  readonly threads: () => readonly Worker[];
  /** The pool under the name that its measurements bear. */
  readonly watched: (name: PoolName) => WatchedPool;
  /** Ends all threads at once. */
  readonly close: () => Promise<void>;
}

export interface ThreadPoolOptions {
  /** The address of the threads' entry. */
  readonly entry: string;
  /** The most threads at once; 1 by default. */
  readonly threads?: number;
  /** A thread that needs more than this for one task has met a bomb. */
  readonly mostHeapMb: number;
  /** A task that takes longer is given up. */
  readonly timeoutMs: number;
  /** Idle threads end after this long, and let go what they hold. */
  readonly idleMs: number;
  /** How it is told that a task broke its thread. */
  readonly broken: { readonly code: ErrorCode; readonly message: string };
}

/**
 * Makes a pool; threads start when they are first needed, and a fresh one takes the place of one that died.
 * A task that is stuck in a hostile file cannot be asked to stop: its time over, its thread is ended.
 */
export function createThreadPool<Task, Value>(options: ThreadPoolOptions): ThreadPool<Task, Value> {
  const total = options.threads ?? 1;
  const pool = new Piscina<Task, Result<Value>>({
    filename: options.entry,
    minThreads: 0,
    maxThreads: total,
    idleTimeout: options.idleMs,
    // Waiting for tasks with Atomics stops the thread's event loop, where canvases are freed and files closed.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: options.mostHeapMb },
  });
  let closing = false;
  let underWay = 0;
  const answerTo = async (task: Task): Promise<Result<Value>> => {
    underWay += 1;
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(options.timeoutMs) });
    } catch (cause) {
      if (closing) throw new DOMException('The threads were ended', 'AbortError');
      throw new BrokerFlowError(options.broken.code, options.broken.message, { cause });
    } finally {
      underWay -= 1;
    }
  };
  return {
    run: async (task) => {
      const answer = await answerTo(task);
      if (answer.ok) return answer.value;
      const { code, message, details } = answer.error;
      throw new BrokerFlowError(code, message, details ? { details } : {});
    },
    threads: () => pool.threads,
    watched: (name) => ({
      name,
      total: () => total,
      busy: () => Math.min(underWay, total),
      threads: () => pool.threads,
    }),
    close: () => {
      closing = true;
      return pool.destroy();
    },
  };
}
