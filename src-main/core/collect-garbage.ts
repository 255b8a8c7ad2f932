import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees at once what this thread no longer uses. V8 lets up to 64 MB of unused buffers lie before it looks for
 * them, in each thread: page pictures of 4 MB fill that in a few seconds. Costs some milliseconds in a thread
 * with a small heap.
 */
export function collectGarbage(): void {
  collect ??= ofThisThread();
  collect();
}

let collect: (() => void) | undefined;

/** V8 gives its collector only to contexts that are made after it was asked to. */
function ofThisThread(): () => void {
  setFlagsFromString('--expose-gc');
  const exposed: unknown = runInNewContext('gc');
  return typeof exposed === 'function' ? () => void Reflect.apply(exposed, undefined, []) : () => undefined;
}
