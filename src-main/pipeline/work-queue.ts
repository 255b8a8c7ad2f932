import PQueue from 'p-queue';
import type { Progress } from '../../src-preload/contract/requests.ts';
import type { Logger } from '../core/stage.ts';
import { INTERRUPTION, type DocumentPipeline } from './document-pipeline.ts';

/** What the clerk waits for goes before what a folder delivers. */
export type Priority = 'now' | 'soon' | 'later';
const PRIORITIES: Readonly<Record<Priority, number>> = { now: 2, soon: 1, later: 0 };
/** A cancelled request has nothing left to do but to settle. */
const BEFORE_ALL = 3;

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
  /** Stops a request at the next page, or before it begins; false when it is not in work. */
  readonly cancel: (requestId: string) => boolean;
  readonly progressOf: (requestId: string) => Progress | null;
  readonly isWorking: (requestId: string) => boolean;
  /** Requests waiting or in work. */
  readonly length: () => number;
  /** Changes how many documents are in work at once. */
  readonly resize: (concurrency: number) => void;
  /** Interrupts everything at the next page and waits for it; nothing is marked as failed. */
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly abort: AbortController;
  started: boolean;
  settled: Promise<void>;
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

  let closed = false;

  const process = async (requestId: string, entry: Entry, work: WorkOptions): Promise<void> => {
    const changed = (progress: Progress | null): void => {
      entry.progress = progress;
      options.onChange(requestId);
    };
    entry.started = true;
    try {
      if (entry.abort.signal.reason === INTERRUPTION) return;
      await options.pipeline({
        requestId,
        context: { signal: entry.abort.signal, log: options.log },
        password: work.password,
        intakeMs: work.intakeMs,
        onProgress: changed,
        onStage: () => changed(null),
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
    if (closed) return Promise.resolve();
    const entry: Entry = {
      abort: new AbortController(),
      settled: Promise.resolve(),
      started: false,
      progress: null,
    };
    entries.set(requestId, entry);
    const priority = PRIORITIES[work.priority];
    entry.settled = queue.add(() => process(requestId, entry, work), { id: requestId, priority });
    return entry.settled;
  };

  return {
    add,
    cancel: (requestId) => {
      const entry = entries.get(requestId);
      entry?.abort.abort();
      if (entry && !entry.started) queue.setPriority(requestId, BEFORE_ALL);
      return entry !== undefined;
    },
    progressOf: (requestId) => entries.get(requestId)?.progress ?? null,
    isWorking: (requestId) => entries.has(requestId),
    length: () => entries.size,
    resize: (concurrency) => {
      queue.concurrency = concurrency;
    },
    close: async () => {
      closed = true;
      for (const entry of entries.values()) entry.abort.abort(INTERRUPTION);
      await queue.onIdle();
    },
  };
}
