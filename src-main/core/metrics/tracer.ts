import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';

/** What is followed from its begin to its end: a request through the stages, a call of the window. */
export interface TraceSubject {
  readonly kind: 'request' | 'call';
  /** The request's id, the call's name. */
  readonly subject: string;
}

/** A stretch of work inside a trace. Times are milliseconds from the begin of the trace. */
export interface Span {
  readonly name: string;
  /** What it worked on: a page, a form's title; never a datum of a document. */
  readonly detail: string | null;
  readonly startMs: number;
  readonly durationMs: number;
  /** Index of the span it belongs to; null for one that stands alone. */
  readonly parent: number | null;
  /** Database queries that ran in it, and in no span within it. */
  readonly queries: number;
  readonly queryMs: number;
}

/** How often one statement ran in a trace. */
export interface RepeatedQuery {
  readonly statement: string;
  readonly count: number;
  readonly totalMs: number;
  /** The outermost span it first ran in: a stage of a request. Null where it ran in none. */
  readonly span: string | null;
  /** Whether its values were not always the same. */
  readonly varied: boolean;
}

/** Where in the work something happens. */
export interface Whereabouts extends TraceSubject {
  /** The outermost span: a stage of a request. */
  readonly span: string | null;
}

export interface Trace extends TraceSubject {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** In the order in which they began; at most {@link MOST_SPANS}. */
  readonly spans: readonly Span[];
  /** Spans beyond the most that are kept. */
  readonly droppedSpans: number;
  /** Statements that ran, the most frequent first. */
  readonly queries: readonly RepeatedQuery[];
}

/** Follows work through its asynchronous calls. */
export interface Tracer {
  /** Follows a piece of work; one that was begun within another is followed by itself. */
  readonly trace: <T>(subject: TraceSubject, work: () => Promise<T>) => Promise<T>;
  /** Times a stretch within the trace at hand; outside of any, it is just done. */
  readonly span: <T>(name: string, detail: string | null, work: () => Promise<T>) => Promise<T>;
  /**
   * Counts a query to the span and the trace at hand. Its values are looked at to tell whether it always has
   * the same ones, and forgotten with the trace.
   */
  readonly query: (statement: string, milliseconds: number, values: readonly unknown[]) => void;
  /** Where the running work belongs; null outside of all that is followed. */
  readonly here: () => Whereabouts | null;
}

export const MOST_SPANS = 500;
const MOST_STATEMENTS = 200;

/** @param ended hears of every trace when its work is over, also when that failed */
export function createTracer(ended: (trace: Trace) => void): Tracer {
  const storage = new AsyncLocalStorage<Place>();
  return {
    trace: async (subject, work) => {
      const open = openTrace(subject);
      try {
        return await storage.run({ open, span: null }, work);
      } finally {
        ended(endTrace(open));
      }
    },
    span: async (name, detail, work) => {
      const place = storage.getStore();
      const span = place && openSpan(place, name, detail);
      if (!span) return work();
      try {
        return await storage.run({ open: place.open, span }, work);
      } finally {
        span.durationMs = performance.now() - place.open.start - span.startMs;
      }
    },
    query: (statement, milliseconds, values) => {
      const place = storage.getStore();
      if (place) noteQuery(place, { statement, milliseconds, values });
    },
    here: () => {
      const place = storage.getStore();
      if (!place) return null;
      const { kind, subject } = place.open;
      return { kind, subject, span: place.span?.outermost ?? null };
    },
  };
}

/** Follows nothing. */
export function noTracer(): Tracer {
  return {
    trace: (_subject, work) => work(),
    span: (_name, _detail, work) => work(),
    query: () => undefined,
    here: () => null,
  };
}

interface OpenSpan {
  readonly index: number;
  readonly name: string;
  readonly detail: string | null;
  readonly startMs: number;
  readonly parent: number | null;
  /** Name of the span it lies in that lies in no other. */
  readonly outermost: string;
  durationMs: number;
  queries: number;
  queryMs: number;
}

interface OpenTrace extends TraceSubject {
  readonly startedAt: number;
  readonly start: number;
  readonly spans: OpenSpan[];
  readonly queries: Map<string, OpenQuery>;
  dropped: number;
}

interface OpenQuery {
  readonly span: string | null;
  readonly firstValues: readonly unknown[];
  count: number;
  totalMs: number;
  varied: boolean;
}

interface Place {
  readonly open: OpenTrace;
  readonly span: OpenSpan | null;
}

function openTrace({ kind, subject }: TraceSubject): OpenTrace {
  const queries = new Map<string, OpenQuery>();
  return { kind, subject, startedAt: Date.now(), start: performance.now(), spans: [], queries, dropped: 0 };
}

function openSpan({ open, span }: Place, name: string, detail: string | null): OpenSpan | null {
  if (open.spans.length >= MOST_SPANS) {
    open.dropped += 1;
    return null;
  }
  const startMs = performance.now() - open.start;
  const index = open.spans.length;
  const opened = {
    index,
    name,
    detail,
    startMs,
    parent: span?.index ?? null,
    outermost: span?.outermost ?? name,
    durationMs: 0,
    queries: 0,
    queryMs: 0,
  };
  open.spans.push(opened);
  return opened;
}

function noteQuery(
  { open, span }: Place,
  query: { readonly statement: string; readonly milliseconds: number; readonly values: readonly unknown[] },
): void {
  const { statement, milliseconds, values } = query;
  if (span) {
    span.queries += 1;
    span.queryMs += milliseconds;
  }
  const known = open.queries.get(statement);
  if (known) {
    known.count += 1;
    known.totalMs += milliseconds;
    known.varied ||= !areSame(known.firstValues, values);
  } else if (open.queries.size < MOST_STATEMENTS) {
    const place = span?.outermost ?? null;
    const first = { span: place, firstValues: values, count: 1, totalMs: milliseconds, varied: false };
    open.queries.set(statement, first);
  }
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}

function endTrace({ kind, subject, startedAt, start, spans, dropped, queries }: OpenTrace): Trace {
  return {
    kind,
    subject,
    startedAt,
    durationMs: performance.now() - start,
    spans: spans.map(({ index: _index, outermost: _outermost, ...span }) => span),
    droppedSpans: dropped,
    queries: Array.from(queries, ([statement, { firstValues: _values, ...query }]) => ({
      statement,
      ...query,
    })).toSorted((one, other) => other.count - one.count),
  };
}
