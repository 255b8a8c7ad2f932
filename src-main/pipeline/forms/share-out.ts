import { setImmediate } from 'node:timers/promises';

/**
 * Has work done by several at once: whoever is free takes the next item. All stop at the first failure, which is thrown
 * once what was begun has ended.
 * @returns the results in the order of the items
 */
export async function shareOut<Item, Result>(
  items: readonly Item[],
  workers: readonly ((item: Item) => Promise<Result>)[],
): Promise<Result[]> {
  const left = [...items.entries()];
  const done = new Map<number, Result>();
  const work = async (worker: (item: Item) => Promise<Result>): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, item] = next;
      try {
        done.set(index, await worker(item));
      } catch (error) {
        left.length = 0;
        throw error;
      }
      // Whoever works in this thread lets the answers of the others in.
      await setImmediate();
    }
  };
  const ended = await Promise.allSettled(workers.map(work));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return [...done].toSorted(([one], [other]) => one - other).map(([, result]) => result);
}
