/** Whoever waits at a gate. While `urgent` says yes its jobs go before those of all others. */
export interface GateOwner {
  readonly urgent?: () => boolean;
}

/** Lets a limited number of jobs run at once and serves their owners in turn. */
export interface FairGate {
  /**
   * Runs a job when a place is free. Waiting jobs of one owner keep their order; owners take turns, so
   * a document of one page need not wait for one of seven hundred. Throws `AbortError` when the
   * signal fires while the job waits; a job that has begun is left to finish.
   */
  readonly run: <T>(owner: GateOwner, signal: AbortSignal, job: () => Promise<T>) => Promise<T>;
  readonly busy: () => number;
  readonly waiting: () => number;
  /** Changes how many jobs may run at once; running ones finish. */
  readonly resize: (places: number) => void;
}

/** Makes a gate with a number of places. */
export function createFairGate(places: number): FairGate {
  const queues = new Map<GateOwner, (() => void)[]>();
  let free = places;
  let capacity = places;

  const admit = (): void => {
    while (free > 0) {
      const next = takeInTurn(queues);
      if (!next) return;
      free -= 1;
      next();
    }
  };

  const enter = (owner: GateOwner, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const start = (): void => {
        signal.removeEventListener('abort', abandon);
        resolve();
      };
      const abandon = (): void => {
        removeFrom(queues, owner, start);
        reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
      };
      signal.addEventListener('abort', abandon, { once: true });
      queues.set(owner, [...(queues.get(owner) ?? []), start]);
      admit();
    });

  return {
    run: async (owner, signal, job) => {
      await enter(owner, signal);
      try {
        return await job();
      } finally {
        free += 1;
        admit();
      }
    },
    busy: () => capacity - free,
    waiting: () => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0),
    resize: (newPlaces) => {
      free += newPlaces - capacity;
      capacity = newPlaces;
      admit();
    },
  };
}

/** The first waiter of an urgent owner, else of the owner whose turn it is; that owner then goes to the end of the row. */
function takeInTurn(queues: Map<GateOwner, (() => void)[]>): (() => void) | undefined {
  const turn = [...queues].find(([owner]) => owner.urgent?.() === true) ?? [...queues][0];
  if (!turn) return undefined;
  const [owner, [first, ...rest]] = turn;
  queues.delete(owner);
  if (rest.length > 0) queues.set(owner, rest);
  return first;
}

function removeFrom(queues: Map<GateOwner, (() => void)[]>, owner: GateOwner, waiter: () => void): void {
  const rest = (queues.get(owner) ?? []).filter((other) => other !== waiter);
  if (rest.length > 0) queues.set(owner, rest);
  else queues.delete(owner);
}
