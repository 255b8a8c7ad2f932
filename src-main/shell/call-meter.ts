import { performance } from 'node:perf_hooks';
import type { Channel } from '../../src-preload/contract/channels.ts';
import { noDurations } from '../core/metrics/durations.ts';
import type { ShellLoad } from '../engine/protocol.ts';

/** What waits for another computer, or for long work on a copy of the database: it says nothing of how fast calls are. */
const LONG: ReadonlySet<Channel> = new Set<Channel>([
  'mailbox.check',
  'mailbox.readNow',
  'outbox.sendNow',
  'outbox.test',
  'queries.tryIndex',
  'queries.applyIndex',
  'queries.optimize',
  'advice.apply',
]);

/** Measures how long the window waits for the engine's answers. */
export interface CallMeter {
  /** The answer, measured from the call's arrival to the answer's departure. */
  readonly measure: <T>(channel: Channel, answer: () => Promise<T>) => Promise<T>;
  /** Everything since the last time; null for nothing. */
  readonly take: () => ShellLoad['calls'];
}

/** Nothing measured yet. What is asked before the first answer waits for the engine to start: that is no call's time. */
export function createCallMeter(): CallMeter {
  let durations = noDurations();
  let sumMs = 0;
  let hasAnswered = false;
  return {
    measure: async (channel, answer) => {
      if (LONG.has(channel)) return answer();
      if (!hasAnswered) return answer().finally(() => (hasAnswered = true));
      const start = performance.now();
      try {
        return await answer();
      } finally {
        const tookMs = performance.now() - start;
        durations.record(tookMs);
        sumMs += tookMs;
      }
    },
    take: () => {
      if (durations.count() === 0) return null;
      const taken = { durations: durations.encode(), sumMs };
      durations = noDurations();
      sumMs = 0;
      return taken;
    },
  };
}
