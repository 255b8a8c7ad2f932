import { performance } from 'node:perf_hooks';

/** Looks every half second whether this thread still gets to it. */
export interface LoopWatch {
  /** Milliseconds since the last question in which the thread was busy for more than a second at a time. */
  readonly takeBlockedMs: () => number;
  readonly close: () => void;
}

const EVERY_MS = 500;
const BLOCKED_MS = 1000;

/** Starts watching this thread's event loop. */
export function watchLoop(): LoopWatch {
  let blockedMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const lateMs = now - last - EVERY_MS;
    last = now;
    if (lateMs > BLOCKED_MS) blockedMs += lateMs;
  }, EVERY_MS);
  timer.unref();
  return {
    takeBlockedMs: () => {
      const taken = blockedMs;
      blockedMs = 0;
      return taken;
    },
    close: () => clearInterval(timer),
  };
}
