import type { Trace } from '../../core/metrics/tracer.ts';

/** A call that takes longer is worth looking at (the window's calls should answer within 100 ms). */
export const SLOW_CALL_MS = 100;

/** Traces waiting to be stored: a burst of slow calls must not fill the memory. */
const MOST_WAITING = 1000;

/** Traces that ended since they were last stored. */
export interface TraceBasket {
  readonly put: (trace: Trace) => void;
  /** All of them; the basket is empty afterwards. */
  readonly take: () => readonly Trace[];
}

/** Keeps the traces of all requests, and of those calls that were slow. */
export function createTraceBasket(): TraceBasket {
  let waiting: Trace[] = [];
  return {
    put: (trace) => {
      if (trace.kind === 'call' && trace.durationMs < SLOW_CALL_MS) return;
      if (waiting.length < MOST_WAITING) waiting.push(trace);
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
