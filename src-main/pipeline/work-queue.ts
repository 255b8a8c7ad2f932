import PQueue from 'p-queue';
import type { Progress } from '../../src-preload/contract/requests.ts';
import type { Logger } from '../core/stage.ts';
import { INTERRUPTION, type DocumentPipeline } from './document-pipeline.ts';

/** What the clerk waits for goes before what a folder delivers. */
export type Priority = 'now' | 'soon' | 'later';
const PRIORITIES: Readonly<Record<Priority, number>> = { now: 2, soon: 1, later: 0 };

export interface WorkOptions {
  readonly priority: Priority;
  readonly password?: string | undefined;
  readonly intakeMs?: number | undefined;
}

/**
 * The requests in work and waiting. It holds nothing that must survive: a request's row says what is
 * left to do, and {@link WorkQueue.add} is called again for each unfinished one at the next start.
 */
export interface WorkQueue {
  /** Processes a request; resolves when it has settled. A request already in work is not added twice. */
  readonly add: (requestId: string, options: WorkOptions) => Promise<void>;
  /** Stops a request at the next page; false when it is not in work. */
  readonly cancel: (requestId: string) => boolean;
  readonly progressOf: (requestId: string) => Progress | null;
  readonly isWorking: (requestId: string) => boolean;
  /** Requests waiting or in work. */
  readonly length: () => number;
  readonly idle: () => Promise<void>;
  /** Interrupts everything at the next page and waits for it; nothing is marked as failed. */
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly abort: AbortController;
  readonly settled: Promise<void>;
  progress: Progress | null;
}

/**
 * @param options.concurrency documents in work at once; pages within them share the readers
 * @param options.onChange called when a request's status or progress changes
 */
export function createWorkQueue(options: {
  pipeline: DocumentPipeline;
  concurrency: number;
  log: Logger;
  onChange: (requestId: string) => void;
}): WorkQueue {
  const queue = new PQueue({ concurrency: options.concurrency });
  const entries = new Map<string, Entry>();

  const process = async (requestId: string, abort: AbortController, work: WorkOptions): Promise<void> => {
    if (abort.signal.reason === INTERRUPTION) return;
    try {
      await options.pipeline({
        requestId,
        context: { signal: abort.signal, log: options.log },
        password: work.password,
        intakeMs: work.intakeMs,
        onProgress: (progress) => {
          const entry = entries.get(requestId);
          if (entry) entry.progress = progress;
          options.onChange(requestId);
        },
        onStage: () => {
          const entry = entries.get(requestId);
          if (entry) entry.progress = null;
          options.onChange(requestId);
        },
      });
    } catch (error) {
      options.log.error('The outcome of a request could not be stored', error);
    } finally {
      entries.delete(requestId);
      options.onChange(requestId);
    }
  };

  const add = (requestId: string, work: WorkOptions): Promise<void> => {
    const known = entries.get(requestId);
    if (known) return known.settled;
    const abort = new AbortController();
    const settled = queue.add(() => process(requestId, abort, work), { priority: PRIORITIES[work.priority] });
    entries.set(requestId, { abort, settled, progress: null });
    return settled;
  };

  return {
    add,
    cancel: (requestId) => {
      const entry = entries.get(requestId);
      entry?.abort.abort();
      return entry !== undefined;
    },
    progressOf: (requestId) => entries.get(requestId)?.progress ?? null,
    isWorking: (requestId) => entries.has(requestId),
    length: () => entries.size,
    idle: () => queue.onIdle(),
    close: async () => {
      for (const entry of entries.values()) entry.abort.abort(INTERRUPTION);
      await queue.onIdle();
    },
  };
}
