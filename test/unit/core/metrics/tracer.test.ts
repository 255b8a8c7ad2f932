import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTracer, MOST_SPANS, type Trace } from '../../../../src-main/core/metrics/tracer.ts';

function tracing() {
  const traces: Trace[] = [];
  return { traces, tracer: createTracer((trace) => traces.push(trace)) };
}

describe('a tracer', () => {
  it('nests spans through asynchronous work, and keeps traces at the same time apart', async () => {
    const { traces, tracer } = tracing();
    const follow = (subject: string) =>
      tracer.trace({ kind: 'request', subject }, async () => {
        await tracer.span('text', null, async () => {
          await setImmediate();
          await tracer.span('page', `${subject} 1`, () => setImmediate());
        });
        await tracer.span('classify', null, () => setImmediate());
      });
    await Promise.all([follow('a'), follow('b')]);
    expect(traces.map(({ subject }) => subject).toSorted()).toEqual(['a', 'b']);
    for (const { subject, spans } of traces) {
      expect(spans.map(({ name, detail, parent }) => ({ name, detail, parent }))).toEqual([
        { name: 'text', detail: null, parent: null },
        { name: 'page', detail: `${subject} 1`, parent: 0 },
        { name: 'classify', detail: null, parent: null },
      ]);
      const [text, page] = spans;
      expect(page?.startMs).toBeGreaterThanOrEqual(text?.startMs ?? Infinity);
      expect(page?.durationMs).toBeLessThanOrEqual(text?.durationMs ?? 0);
    }
  });

  it('counts queries to the span in which they ran, and statements to the trace', async () => {
    const { traces, tracer } = tracing();
    await tracer.trace({ kind: 'call', subject: 'inbox.list' }, async () => {
      tracer.query('select 1', 2, []);
      await tracer.span('rows', null, async () => {
        for (let index = 0; index < 12; index += 1) tracer.query('select 2', 1, [index]);
        await setImmediate();
      });
    });
    expect(traces[0]?.spans[0]).toMatchObject({ queries: 12, queryMs: 12 });
    expect(traces[0]?.queries).toEqual([
      { statement: 'select 2', count: 12, totalMs: 12, span: 'rows', varied: true },
      { statement: 'select 1', count: 1, totalMs: 2, span: null, varied: false },
    ]);
  });

  it('tells whether a statement always had the same values, and where the running work belongs', async () => {
    const { traces, tracer } = tracing();
    await tracer.trace({ kind: 'request', subject: 'r' }, () =>
      tracer.span('text', null, () =>
        tracer.span('page', '1', async () => {
          expect(tracer.here()).toEqual({ kind: 'request', subject: 'r', span: 'text' });
          for (let index = 0; index < 3; index += 1) tracer.query('select 1', 1, ['same', null]);
          await setImmediate();
        }),
      ),
    );
    expect(traces[0]?.queries).toEqual([
      { statement: 'select 1', count: 3, totalMs: 3, span: 'text', varied: false },
    ]);
    expect(tracer.here()).toBeNull();
  });

  it('follows work that another trace began by itself', async () => {
    const { traces, tracer } = tracing();
    const begun: Promise<void>[] = [];
    await tracer.trace({ kind: 'call', subject: 'intake.addFiles' }, async () => {
      begun.push(
        tracer.trace({ kind: 'request', subject: 'r' }, () =>
          tracer.span('text', null, () => setImmediate()),
        ),
      );
    });
    await Promise.all(begun);
    expect(traces.map(({ kind, spans }) => [kind, spans.length])).toEqual([
      ['call', 0],
      ['request', 1],
    ]);
  });

  it('tells of work that failed, and lets the failure through', async () => {
    const { traces, tracer } = tracing();
    const failing = tracer.trace({ kind: 'request', subject: 'r' }, () =>
      tracer.span('text', null, () => Promise.reject(new Error('unreadable'))),
    );
    await expect(failing).rejects.toThrow('unreadable');
    expect(traces[0]?.spans).toHaveLength(1);
  });

  it('keeps a bounded number of spans and says how many it left out', async () => {
    const { traces, tracer } = tracing();
    await tracer.trace({ kind: 'request', subject: 'r' }, async () => {
      for (let page = 0; page < MOST_SPANS + 20; page += 1) {
        await tracer.span('page', String(page), () => Promise.resolve());
      }
    });
    expect(traces[0]?.spans).toHaveLength(MOST_SPANS);
    expect(traces[0]?.droppedSpans).toBe(20);
  });

  it('does not stand in the way outside of a trace', async () => {
    const { traces, tracer } = tracing();
    tracer.query('select 1', 1, []);
    await expect(tracer.span('text', null, () => Promise.resolve(3))).resolves.toBe(3);
    expect(traces).toEqual([]);
  });
});
