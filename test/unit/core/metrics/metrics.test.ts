import { describe, expect, it } from 'vitest';
import { createMetrics, type Measured } from '../../../../src-main/core/metrics/metrics.ts';
import { noDurations } from '../../../../src-main/core/metrics/durations.ts';

function seriesOf(measured: readonly Measured[]) {
  return measured.map(({ metric, labels, count, sum }) => ({ metric, labels, count, sum }));
}

describe('metrics', () => {
  it('keep series apart by their labels', () => {
    const metrics = createMetrics();
    metrics.add('cache_lookups', { namespace: 'model', result: 'hit' });
    metrics.add('cache_lookups', { namespace: 'model', result: 'hit' }, 4);
    metrics.add('cache_lookups', { namespace: 'model', result: 'miss' });
    expect(seriesOf(metrics.drain())).toEqual([
      { metric: 'cache_lookups', labels: { namespace: 'model', result: 'hit' }, count: 2, sum: 5 },
      { metric: 'cache_lookups', labels: { namespace: 'model', result: 'miss' }, count: 1, sum: 1 },
    ]);
  });

  it('begin anew when they are drained, and tell nothing of a series where nothing happened', () => {
    const metrics = createMetrics();
    metrics.set('queue_length', {}, 7);
    metrics.set('queue_length', {}, 3);
    expect(metrics.drain()).toMatchObject([{ count: 2, sum: 10, min: 3, max: 7, last: 3 }]);
    expect(metrics.drain()).toEqual([]);
    metrics.set('queue_length', {}, 1);
    expect(metrics.drain()).toMatchObject([{ count: 1, min: 1, max: 1, last: 1 }]);
  });

  it('hand over durations that later measurements do not change', () => {
    const metrics = createMetrics();
    metrics.record('query_duration', { verb: 'select' }, 5);
    const [first] = metrics.drain();
    metrics.record('query_duration', { verb: 'select' }, 500);
    expect(first?.durations?.count()).toBe(1);
    expect(metrics.drain()[0]?.durations?.percentile(0)).toBeGreaterThan(400);
  });

  it('take in what was measured elsewhere', () => {
    const metrics = createMetrics();
    const elsewhere = noDurations();
    for (const milliseconds of [10, 20, 30]) elsewhere.record(milliseconds);
    metrics.record('ipc_duration', {}, 40);
    metrics.merge('ipc_duration', {}, elsewhere, 60);
    const [measured] = metrics.drain();
    expect(measured).toMatchObject({ count: 4, sum: 100, max: 40 });
    expect(measured?.durations?.count()).toBe(4);
  });

  it('count what comes beyond the most series under one name, and lose none of it', () => {
    const metrics = createMetrics();
    for (let index = 0; index < 1000; index += 1) {
      metrics.add('failures', { where: 'call', code: `code ${index}` });
    }
    const measured = metrics.drain();
    expect(measured.length).toBeLessThanOrEqual(251);
    expect(measured.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(measured.find(({ labels }) => labels['code'] === 'other')?.count).toBeGreaterThan(700);
  });
});
