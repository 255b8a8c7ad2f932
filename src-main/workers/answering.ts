import type { Result } from '../../src-preload/contract/errors.ts';
import { toCallError } from '../core/errors.ts';

/** The entry of a thread. Refusals travel as data: an error class does not survive the way between threads. */
export function answering<Task, Value>(
  work: (task: Task) => Promise<Value>,
): (task: Task) => Promise<Result<Value>> {
  return async (task) => {
    try {
      return { ok: true, value: await work(task) };
    } catch (error) {
      return { ok: false, error: toCallError(error) };
    }
  };
}
