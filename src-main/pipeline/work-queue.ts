import type { Progress } from '../../src-preload/contract/requests.ts';
import type { Logger } from '../core/stage.ts';
import { INTERRUPTION, type DocumentPipeline } from './document-pipeline.ts';
import { createWorkPlaces, newStanding, type Standing, type WorkPlaces } from './work-places.ts';

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
  /** Requests in work, without those that wait for their turn. */
  readonly inWork: () => number;
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

  /** Runs a request through the pipeline; what becomes of it stands in its row. */
  const process = async (requestId: string, entry: Entry, work: WorkOptions): Promise<void> => {
    const isOpened = (): boolean => opened === requestId;
    try {
      if (entry.abort.signal.reason !== INTERRUPTION) {
        await options.pipeline(jobOf(requestId, { entry, work, places, isOpened, ...options }));
      }
    } catch (error) {
      options.log.error('The outcome of a request could not be stored', error);
    } finally {
      places.leave(entry.standing);
      entries.delete(requestId);
      if (isOpened()) opened = null;
      options.onChange(requestId);
    }
  };

  const add = (requestId: string, work: WorkOptions): Promise<void> => {
    const known = entries.get(requestId);
    if (known) return known.settled;
    if (closed) return Promise.resolve();
    const entry = newEntry(requestId, work.priority);
    entries.set(requestId, entry);
    entry.settled = new Promise((settle) => {
      places.enter(entry.standing, () => void process(requestId, entry, work).then(settle));
    });
    return entry.settled;
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
      await stop(entry, places);
      return true;
    },
    progressOf: (requestId) => entries.get(requestId)?.progress ?? null,
    isWorking: (requestId) => entries.has(requestId),
    length: () => entries.size,
    inWork: () => [...entries.values()].filter(({ standing }) => standing.resume === null).length,
    resize: places.resize,
    close: async () => {
      closed = true;
      await Promise.all([...entries.values()].map((entry) => stop(entry, places, INTERRUPTION)));
    },
  };
}

/** One that waits goes on as well: all that is left for it to do is to settle. Resolves when it has. */
async function stop(entry: Entry, places: WorkPlaces, reason?: string): Promise<void> {
  entry.abort.abort(reason);
  places.stepOut(entry.standing);
  await entry.settled;
}

function newEntry(requestId: string, priority: Priority): Entry {
  return {
    abort: new AbortController(),
    standing: newStanding(requestId, PRIORITIES[priority]),
    settled: Promise.resolve(),
    progress: null,
  };
}

/** What the pipeline is told of a request: when its turn is, whom to tell of its progress, what stops it. */
function jobOf(
  requestId: string,
  parts: {
    readonly entry: Entry;
    readonly work: WorkOptions;
    readonly places: WorkPlaces;
    readonly isOpened: () => boolean;
    readonly log: Logger;
    readonly onChange: (requestId: string) => void;
  },
): Parameters<DocumentPipeline>[0] {
  const { entry, work, places, isOpened, log, onChange } = parts;
  const changed = (progress: Progress | null): void => {
    entry.progress = progress;
    onChange(requestId);
  };
  return {
    requestId,
    context: { signal: entry.abort.signal, log },
    password: work.password,
    intakeMs: work.intakeMs,
    order: {
      urgent: isOpened,
      turn: (unread) => places.takeTurn(entry.standing, unread, isOpened()),
    },
    onProgress: changed,
    onStage: () => changed(null),
  };
}
