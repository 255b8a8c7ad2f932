import { describe, expect, it } from 'vitest';
import type { Span, Trace } from '../../../../../src-main/core/metrics/tracer.ts';
import {
  findBottlenecks,
  ownTimes,
} from '../../../../../src-main/features/performance/profiles/bottlenecks.ts';
import { waterfallOf } from '../../../../../src-main/features/performance/profiles/waterfall.ts';

function span(name: string, startMs: number, durationMs: number, more: Partial<Span> = {}): Span {
  return { name, detail: null, startMs, durationMs, parent: null, queries: 0, queryMs: 0, ...more };
}

function trace(subject: string, durationMs: number, spans: readonly Span[]): Trace {
  return { kind: 'request', subject, startedAt: 0, durationMs, spans, droppedSpans: 0, queries: [] };
}

/** A document that is read for so long, with two pages at the same time, and a database query of 5 ms. */
function document(subject: string, readMs: number): Trace {
  return trace(subject, readMs + 30, [
    span('text', 0, readMs, { queries: 1, queryMs: 5 }),
    span('page', 1, readMs - 10, { parent: 0 }),
    span('page', 1, readMs - 10, { parent: 0 }),
    span('classify', readMs, 20),
  ]);
}

describe('where the time goes', () => {
  it('counts what runs at the same time once, queries as the database, and the rest as between', () => {
    expect(Object.fromEntries(ownTimes(document('a', 100)))).toEqual({
      text: 5, // 100 less the pages, which cover 90, less the queries
      page: 180,
      classify: 20,
      database: 5,
      between: 10,
    });
  });

  it('names what stands out in the slowest twentieth', () => {
    const traces = Array.from({ length: 40 }, (_, index) => document(`fast ${index}`, 100));
    traces.splice(7, 0, document('slow one', 5000), document('slow two', 4000));
    const found = findBottlenecks(traces);
    expect(found).toMatchObject({ requests: 42, slowest: 2, fromMs: 4030 });
    expect(found.parts[0]?.name).toBe('page');
    expect(found.parts[0]?.slowMs).toBe(2 * 4490);
    expect(found.parts[0]?.typicalMs).toBe(180);
    expect(found.slow.map(({ subject }) => subject)).toEqual(['slow one', 'slow two']);
  });

  it('says nothing of too few documents, and shows them all the same', () => {
    const found = findBottlenecks([document('a', 100), document('b', 900)]);
    expect(found).toMatchObject({ requests: 2, slowest: 0, fromMs: null, parts: [] });
    expect(found.slow.map(({ subject }) => subject)).toEqual(['b', 'a']);
  });

  it('draws the way of one with the depth of each stretch', () => {
    const { spans } = waterfallOf(document('a', 100), 'a.pdf');
    expect(spans.map(({ name, depth }) => [name, depth])).toEqual([
      ['text', 0],
      ['page', 1],
      ['page', 1],
      ['classify', 0],
    ]);
  });
});
