import type { Bottlenecks } from '../../../../src-preload/contract/profiles.ts';
import type { Span, Trace } from '../../../core/metrics/tracer.ts';

/** The slowest twentieth is looked at. */
const SLOW_SHARE = 0.05;
/** Fewer documents cannot be parted into slow and typical ones. */
const FEWEST = 20;
const DOCUMENTS_SHOWN = 10;

/** What a trace's time is split into. */
type Parts = ReadonlyMap<string, number>;

/**
 * Where the time of the slowest twentieth of documents went, beside the faster half of all: own times, so that a stage
 * does not count what is measured within it; queries as `database`, what no span covers as `between`.
 * @param traces of requests, in any order
 */
export function findBottlenecks(
  traces: readonly Trace[],
): Pick<Bottlenecks, 'requests' | 'slowest' | 'fromMs' | 'parts'> & { readonly slow: readonly Trace[] } {
  const sorted = traces.toSorted((one, other) => other.durationMs - one.durationMs);
  if (sorted.length < FEWEST) {
    return {
      requests: sorted.length,
      slowest: 0,
      fromMs: null,
      parts: [],
      slow: sorted.slice(0, DOCUMENTS_SHOWN),
    };
  }
  const slow = sorted.slice(0, Math.max(1, Math.round(sorted.length * SLOW_SHARE)));
  const typical = sorted.slice(-Math.floor(sorted.length / 2));
  return {
    requests: sorted.length,
    slowest: slow.length,
    fromMs: slow.at(-1)?.durationMs ?? null,
    parts: compare(meanParts(slow), meanParts(typical)),
    slow: slow.slice(0, DOCUMENTS_SHOWN),
  };
}

/** What weighs more in the slow ones than in the typical ones stands first. */
function compare(slow: Parts, typical: Parts): Bottlenecks['parts'] {
  return [...new Set([...slow.keys(), ...typical.keys()])]
    .map((name) => ({ name, slowMs: slow.get(name) ?? 0, typicalMs: typical.get(name) ?? 0 }))
    .toSorted((one, other) => other.slowMs - other.typicalMs - (one.slowMs - one.typicalMs));
}

function meanParts(traces: readonly Trace[]): Parts {
  const sums = new Map<string, number>();
  for (const trace of traces) {
    for (const [name, ms] of ownTimes(trace)) sums.set(name, (sums.get(name) ?? 0) + ms);
  }
  return new Map(Array.from(sums, ([name, ms]) => [name, ms / traces.length]));
}

/** A trace's time by what it was spent on. */
export function ownTimes({ spans, durationMs }: Trace): Parts {
  const times = new Map<string, number>();
  const add = (name: string, ms: number): void => {
    times.set(name, (times.get(name) ?? 0) + Math.max(0, ms));
  };
  spans.forEach((span, index) => {
    const within = coveredMs(spans.filter(({ parent }) => parent === index));
    add(span.name, span.durationMs - within - span.queryMs);
    add('database', span.queryMs);
  });
  add('between', durationMs - coveredMs(spans.filter(({ parent }) => parent === null)));
  return times;
}

/** The time that stretches cover together: what runs at the same time counts once. */
function coveredMs(spans: readonly Span[]): number {
  let covered = 0;
  let until = -Infinity;
  for (const { startMs, durationMs } of spans.toSorted((one, other) => one.startMs - other.startMs)) {
    const end = startMs + durationMs;
    covered += Math.max(0, end - Math.max(startMs, until));
    until = Math.max(until, end);
  }
  return covered;
}
