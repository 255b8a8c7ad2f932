import type { Progress } from '../../src-preload/contract/requests.ts';
import type { Logger } from '../core/stage.ts';
import { INTERRUPTION, type DocumentPipeline } from './document-pipeline.ts';
import { createWorkPlaces, newStanding, type Standing } from './work-places.ts';

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
  /**
   * The clerk looks at this request: it starts without waiting and its pages go before all others, until
   * another is opened or it has settled. Without effect when nothing is left to do for it.
   */
  readonly open: (requestId: string) => void;
  /** Stops a request at once, also before it begins. Resolves when it has settled; false when it is not in work. */
  readonly cancel: (requestId: string) => Promise<boolean>;
  readonly progressOf: (requestId: string) => Progress | null;
  readonly isWorking: (requestId: string) => boolean;
  /** Requests waiting or in work. */
  readonly length: () => number;
  /** Changes how many short requests are in work at once. */
  readonly resize: (concurrency: number) => void;
  /** Interrupts everything and waits for it; nothing is marked as failed. */
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly abort: AbortController;
  readonly standing: Standing;
  settled: Promise<void>;
  progress: Progress | null;
}

/**
 * @param options.concurrency short requests in work at once; pages within them share the readers
 * @param options.onChange called when a request's status or progress changes
 */
export function createWorkQueue(options: {
  pipeline: DocumentPipeline;
  concurrency: number;
  log: Logger;
  onChange: (requestId: string) => void;
}): WorkQueue {
  const places = createWorkPlaces(options.concurrency);
  const entries = new Map<string, Entry>();
  let opened: string | null = null;
  let closed = false;

  const process = async (requestId: string, entry: Entry, work: WorkOptions): Promise<void> => {
    const { abort, standing } = entry;
    const changed = (progress: Progress | null): void => {
      entry.progress = progress;
      options.onChange(requestId);
    };
    const isOpened = (): boolean => opened === requestId;
    try {
      if (abort.signal.reason === INTERRUPTION) return;
      await options.pipeline({
        requestId,
        context: { signal: abort.signal, log: options.log },
        password: work.password,
        intakeMs: work.intakeMs,
        order: {
          urgent: isOpened,
          turn: (unread) => places.takeTurn(standing, unread, isOpened()),
        },
        onProgress: changed,
        onStage: () => changed(null),
      });
    } catch (error) {
      options.log.error('The outcome of a request could not be stored', error);
    } finally {
      places.leave(standing);
      entries.delete(requestId);
      if (isOpened()) opened = null;
      options.onChange(requestId);
    }
  };

  const add = (requestId: string, work: WorkOptions): Promise<void> => {
    const known = entries.get(requestId);
    if (known) return known.settled;
    if (closed) return Promise.resolve();
    const entry: Entry = {
      abort: new AbortController(),
      standing: newStanding(requestId, PRIORITIES[work.priority]),
      settled: Promise.resolve(),
      progress: null,
    };
    entries.set(requestId, entry);
    entry.settled = new Promise((settle) => {
      places.enter(entry.standing, () => void process(requestId, entry, work).then(settle));
    });
    return entry.settled;
  };

  /** One that waits goes on as well: all that is left for it to do is to settle. */
  const stop = ({ abort, standing }: Entry, reason?: string): void => {
    abort.abort(reason);
    places.stepOut(standing);
  };

  return {
    add,
    open: (requestId) => {
      const entry = entries.get(requestId);
      if (!entry) return;
      opened = requestId;
      places.open(entry.standing);
    },
    cancel: async (requestId) => {
      const entry = entries.get(requestId);
      if (!entry) return false;
      stop(entry);
      await entry.settled;
      return true;
    },
    progressOf: (requestId) => entries.get(requestId)?.progress ?? null,
    isWorking: (requestId) => entries.has(requestId),
    length: () => entries.size,
    resize: places.resize,
    close: async () => {
      closed = true;
      const all = [...entries.values()];
      for (const entry of all) stop(entry, INTERRUPTION);
      await Promise.all(all.map(({ settled }) => settled));
    },
  };
}
