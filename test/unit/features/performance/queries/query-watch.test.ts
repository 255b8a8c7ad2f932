import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../../src-main/core/metrics/metrics.ts';
import type { HeardQuery } from '../../../../../src-main/core/metrics/query-meter.ts';
import { createQueryWatch } from '../../../../../src-main/features/performance/queries/query-watch.ts';
import { createRepeatedWatch } from '../../../../../src-main/features/performance/queries/repeated-watch.ts';
import type { Trace } from '../../../../../src-main/core/metrics/tracer.ts';

const NOW = 1_800_000_000_000;

function watching() {
  const metrics = createMetrics();
  return { metrics, watch: createQueryWatch(metrics, () => NOW) };
}

function query(form: string, durationMs: number, change: Partial<HeardQuery> = {}): HeardQuery {
  return { form, sql: form, values: [], durationMs, where: null, ...change };
}

const LIST = { kind: 'call', subject: 'requests.list', span: null } as const;
const READING = { kind: 'request', subject: 'r', span: 'text' } as const;

describe('a query watch', () => {
  it('tells of a statement from when it was slow, with all that was measured of it before', () => {
    const { metrics, watch } = watching();
    for (let run = 1; run <= 19; run += 1) watch.hear(query('select 1', 10, { where: LIST }));
    expect(watch.take()).toEqual([]);
    watch.hear(query('select 1', 100, { where: READING }));
    const [runs, ...others] = watch.take();
    expect(others).toEqual([]);
    expect(runs).toMatchObject({ count: 20, slowCount: 1, totalMs: 290, maxMs: 100, lastAt: NOW });
    expect(runs?.durations.percentile(0.95)).toBeCloseTo(10, 0);
    expect(runs?.durations.percentile(1)).toBeCloseTo(100, -1);
    expect(runs?.places).toEqual([
      { kind: 'call', name: 'requests.list', count: 19, totalMs: 190 },
      { kind: 'request', name: 'text', count: 1, totalMs: 100 },
    ]);
    expect(metrics.drain().map(({ metric, sum }) => [metric, sum])).toEqual([['slow_queries', 1]]);
    watch.hear(query('select 1', 10));
    expect(watch.take()).toMatchObject([{ count: 1, slowCount: 0 }]);
    expect(watch.take()).toEqual([]);
  });

  it('calls slow what the office says', () => {
    const { watch } = watching();
    watch.slowFrom(() => 5);
    watch.hear(query('select 1', 6));
    expect(watch.take()).toMatchObject([{ slowCount: 1 }]);
  });

  it('follows what was slow before the start', () => {
    const { watch } = watching();
    watch.follow(['select 1']);
    watch.hear(query('select 1', 1));
    watch.hear(query('select 2', 1));
    expect(watch.take().map(({ form }) => form)).toEqual(['select 1']);
  });

  it('hands each statement out once to be explained, and again when tables have grown', () => {
    const { watch } = watching();
    watch.hear(query('select 1', 1, { values: ['first'] }));
    watch.hear(query('select 2', 1));
    watch.hear(query('begin', 1));
    watch.hear(query('explain query plan select 1', 1));
    expect(watch.takeUnexplained(1)).toEqual([{ form: 'select 1', sql: 'select 1', values: [['first']] }]);
    expect(watch.takeUnexplained(9).map(({ form }) => form)).toEqual(['select 2']);
    expect(watch.takeUnexplained(9)).toEqual([]);
    watch.explainAgain();
    expect(watch.takeUnexplained(9)).toHaveLength(2);
  });

  it('remembers the values of the last slow runs, and none that are long', () => {
    const { watch } = watching();
    for (const value of ['a', 'b', 'c', 'd']) watch.hear(query('select 1', 50, { values: [value] }));
    watch.hear(query('select 1', 50, { values: ['x'.repeat(5000)] }));
    watch.hear(query('select 1', 1, { values: ['quick'] }));
    expect(watch.find('select 1')?.values).toEqual([['d'], ['c'], ['b']]);
  });

  it('holds a bounded number of statements', () => {
    const { watch } = watching();
    for (let index = 0; index < 3000; index += 1) watch.hear(query(`select ${index}`, 50));
    expect(watch.take()).toHaveLength(1000);
  });
});

describe('a watch for repeated queries', () => {
  const repeated = (count: number, varied = true) => ({
    statement: 'select * from "documents" where "id" = ?',
    count,
    totalMs: count,
    span: null,
    varied,
  });
  const call = (...queries: Trace['queries']): Trace => ({
    kind: 'call',
    subject: 'clients.list',
    startedAt: NOW,
    durationMs: 5,
    spans: [],
    droppedSpans: 0,
    queries,
  });

  it('tells of a statement that ran ten times with other values in one call, and adds up the calls', () => {
    const watch = createRepeatedWatch();
    watch.hear(call(repeated(10)));
    watch.hear(call(repeated(40)));
    watch.hear(call(repeated(9)));
    expect(watch.take()).toEqual([
      {
        kind: 'call',
        place: 'clients.list',
        statement: repeated(1).statement,
        times: 2,
        most: 40,
        count: 50,
        totalMs: 50,
        lastAt: NOW + 5,
      },
    ]);
    expect(watch.take()).toEqual([]);
  });

  it('leaves out what always asks the same, and what frames transactions', () => {
    const watch = createRepeatedWatch();
    watch.hear(call({ ...repeated(30), statement: 'begin' }, repeated(20, false)));
    expect(watch.take()).toEqual([]);
  });
});
