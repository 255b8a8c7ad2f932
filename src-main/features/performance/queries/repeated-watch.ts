import { REPEATED_FROM, type RepeatedStatement } from '../../../../src-preload/contract/queries.ts';
import type { RepeatedQuery, Trace } from '../../../core/metrics/tracer.ts';

/** Kept apart until they are stored; the same few repeat. */
const MOST_WAITING = 300;
/** What frames a transaction repeats with it. */
const FRAME = /^\s*(?:begin|commit|rollback|savepoint|release|explain|pragma)\b/i;

/** Finds statements that run again and again, with other values, where one could do: the trouble called "N+1". */
export interface RepeatedWatch {
  readonly hear: (trace: Trace) => void;
  /** What was found since the last time. */
  readonly take: () => readonly RepeatedStatement[];
}

/** Looks at every trace that ends, quick or slow. */
export function createRepeatedWatch(): RepeatedWatch {
  let waiting = new Map<string, RepeatedStatement>();
  return {
    hear: (trace) => {
      for (const query of trace.queries) {
        // The most frequent come first.
        if (query.count < REPEATED_FROM) return;
        if (query.varied && !FRAME.test(query.statement)) note(waiting, trace, query);
      }
    },
    take: () => {
      const taken = [...waiting.values()];
      waiting = new Map();
      return taken;
    },
  };
}

function note(waiting: Map<string, RepeatedStatement>, trace: Trace, query: RepeatedQuery): void {
  const { kind } = trace;
  const place = kind === 'call' ? trace.subject : (query.span ?? '');
  const key = `${kind} ${place} ${query.statement}`;
  const known = waiting.get(key);
  if (!known && waiting.size >= MOST_WAITING) return;
  waiting.set(key, {
    kind,
    place,
    statement: query.statement,
    times: (known?.times ?? 0) + 1,
    most: Math.max(known?.most ?? 0, query.count),
    count: (known?.count ?? 0) + query.count,
    totalMs: (known?.totalMs ?? 0) + query.totalMs,
    lastAt: Math.round(trace.startedAt + trace.durationMs),
  });
}
