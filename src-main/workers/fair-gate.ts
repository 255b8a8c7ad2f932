import { performance } from 'node:perf_hooks';

/** Whoever waits at a gate. While `urgent` says yes its jobs go before those of all others. */
export interface GateOwner {
  readonly urgent?: () => boolean;
}

/** Lets a limited number of jobs run at once and serves their owners in turn. */
export interface FairGate {
  /**
   * Runs a job when a place is free. Waiting jobs of one owner keep their order; owners take turns, and one
   * with fewer jobs under way goes first, so a document of one page need not wait for one of seven hundred. Throws `AbortError` as soon as the
   * signal fires: a job that waits never begins, one that has begun is left to finish with nobody
   * waiting for it, and its place is taken until then.
   */
  readonly run: <T>(owner: GateOwner, signal: AbortSignal, job: () => Promise<T>) => Promise<T>;
  readonly busy: () => number;
  readonly waiting: () => number;
  /** Changes how many jobs may run at once; running ones finish. */
  readonly resize: (places: number) => void;
}

/**
 * Makes a gate with a number of places.
 * @param onWaited hears how long a job has waited for its place, milliseconds
 */
export function createFairGate(
  places: number,
  onWaited: (milliseconds: number) => void = () => undefined,
): FairGate {
  const queues = new Map<GateOwner, (() => void)[]>();
  const running = new Map<GateOwner, number>();
  let free = places;
  let capacity = places;

  const admit = (): void => {
    while (free > 0) {
      const next = takeInTurn(queues, running);
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
        reject(abortError(signal));
      };
      signal.addEventListener('abort', abandon, { once: true });
      queues.set(owner, [...(queues.get(owner) ?? []), start]);
      admit();
    });

  const occupying = async <T>(owner: GateOwner, job: () => Promise<T>): Promise<T> => {
    try {
      return await job();
    } finally {
      const others = (running.get(owner) ?? 1) - 1;
      if (others > 0) running.set(owner, others);
      else running.delete(owner);
      free += 1;
      admit();
    }
  };

  return {
    run: async (owner, signal, job) => {
      const start = performance.now();
      await enter(owner, signal);
      onWaited(performance.now() - start);
      return orAborted(occupying(owner, job), signal);
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

/** What a job gives, or `AbortError` once the signal fires; how a job ends that nobody waits for is not told. */
function orAborted<T>(running: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abandon = (): void => reject(abortError(signal));
    signal.addEventListener('abort', abandon, { once: true });
    if (signal.aborted) abandon();
    void running.then(resolve, reject).finally(() => signal.removeEventListener('abort', abandon));
  });
}

function abortError(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
}

/**
 * The first waiter of an urgent owner, else of the one with the fewest jobs under way, and among equals of
 * the one whose turn it is; that owner then goes to the end of the row.
 */
function takeInTurn(
  queues: Map<GateOwner, (() => void)[]>,
  running: Map<GateOwner, number>,
): (() => void) | undefined {
  const underWay = ([owner]: readonly [GateOwner, unknown]): number => running.get(owner) ?? 0;
  const inTurn = [...queues].toSorted((one, other) => underWay(one) - underWay(other));
  const turn = inTurn.find(([owner]) => owner.urgent?.() === true) ?? inTurn[0];
  if (!turn) return undefined;
  const [owner, [first, ...rest]] = turn;
  running.set(owner, underWay(turn) + 1);
  queues.delete(owner);
  if (rest.length > 0) queues.set(owner, rest);
  return first;
}

function removeFrom(queues: Map<GateOwner, (() => void)[]>, owner: GateOwner, waiter: () => void): void {
  const rest = (queues.get(owner) ?? []).filter((other) => other !== waiter);
  if (rest.length > 0) queues.set(owner, rest);
  else queues.delete(owner);
}
