/** Runs works of one key one after the other, in the order they came; works of different keys do not wait. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Makes turns that nobody waits for yet. A work that fails does not stop the next one. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
