import PQueue from 'p-queue';

/** A limited number of places, given in order of priority and then of arrival. */
export interface Lane {
  /** Stands in the row; `onTurn` is called when there is a place, at once if there is one now. */
  readonly enter: (id: string, priority: number, onTurn: () => void) => Place;
  /** Moves one that waits. */
  readonly prioritise: (id: string, priority: number) => void;
  /** Whether someone stands in the row. */
  readonly isAwaited: () => boolean;
  /** Changes the number of places; whoever has one keeps it. */
  readonly resize: (places: number) => void;
}

/** A place in work, or in the row before. */
export interface Place {
  /** Gives it up; one that has not had its turn will have none. */
  readonly leave: () => void;
}

/** Makes a lane. */
export function createLane(places: number): Lane {
  const queue = new PQueue({ concurrency: places });
  return {
    enter: (id, priority, onTurn) => {
      const leaving = new AbortController();
      const occupy = (): Promise<never> => {
        onTurn();
        return new Promise(() => undefined);
      };
      // The place is held until its signal fires; that rejection is how it is meant to end.
      queue.add(occupy, { id, priority, signal: leaving.signal }).catch(() => undefined);
      return { leave: () => leaving.abort() };
    },
    prioritise: (id, priority) => queue.setPriority(id, priority),
    isAwaited: () => queue.size > 0,
    resize: (wanted) => {
      queue.concurrency = wanted;
    },
  };
}
