import { setImmediate as nextTurn } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Channel } from '../../../../../src-preload/contract/channels.ts';
import type { Result } from '../../../../../src-preload/contract/errors.ts';
import type { EngineNotice } from '../../../../../src-preload/contract/events.ts';
import type { LoadClock } from '../../../../../src-main/features/performance/load/load-clock.ts';
import type { LoadTarget } from '../../../../../src-main/features/performance/load/load-target.ts';
import { aRequestRow } from '../../../renderer/a-request-row.ts';

/** A clock that stands still until everybody waits, and then goes on to the next who wants to be woken. */
export interface SimulatedClock extends LoadClock {
  /** Lets time pass until the work is done; its result. */
  readonly passUntil: <T>(work: Promise<T>) => Promise<T>;
}

/** Begins at 0 milliseconds. */
export function simulatedClock(): SimulatedClock {
  let now = 0;
  let waiting: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    pause: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) resolve();
        else waiting.push({ at: now + milliseconds, wake: resolve });
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    passUntil: async (work) => {
      const state = { over: false };
      const settled = work.finally(() => {
        state.over = true;
      });
      while (!state.over) {
        await nextTurn();
        waiting = waiting.toSorted((one, other) => one.at - other.at);
        const next = waiting.shift();
        now = Math.max(now, next?.at ?? now);
        next?.wake();
      }
      return settled;
    },
  };
}

/** How an engine behaves that is no engine: known answers in known times. */
export interface Behaviour {
  /** Milliseconds of an answer while so many calls are under way. */
  readonly answerMs: (atOnce: number) => number;
  /** Milliseconds from a drop until the request is ready. */
  readonly documentMs: number;
  /** Refuses these. */
  readonly refuses?: (channel: Channel) => boolean;
}

/** A target with that behaviour on that clock. */
export function simulatedTarget(
  clock: LoadClock,
  { answerMs, documentMs, refuses = () => false }: Behaviour,
): LoadTarget {
  const listeners = new Set<(event: EngineNotice) => void>();
  const never = new AbortController().signal;
  let atOnce = 0;
  const settle = async (id: string): Promise<void> => {
    await clock.pause(documentMs, never);
    for (const listener of listeners) listener(changed(id));
  };
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: async (channel): Promise<Result<unknown>> => {
      atOnce += 1;
      await clock.pause(answerMs(atOnce), never);
      atOnce -= 1;
      if (refuses(channel)) return { ok: false, error: { code: 'database-busy', message: '' } };
      if (channel !== 'intake.addFiles') return { ok: true, value: { total: 0, rows: [] } };
      const requestId = randomUUID();
      void settle(requestId);
      return { ok: true, value: { results: [{ file: 'a.pdf', requestId, outcome: 'accepted' }] } };
    },
  };
}

const NO_COUNTS = {
  byStatus: {
    received: 0,
    reading: 0,
    classifying: 0,
    extracting: 0,
    compiling: 0,
    ready: 0,
    review: 0,
    failed: 0,
    archived: 0,
  },
  working: 0,
  forms: 0,
};

/** The request is ready. */
function changed(id: string): EngineNotice {
  return { name: 'requests.changed', payload: { rows: [aRequestRow(1, { id })], counts: NO_COUNTS } };
}
