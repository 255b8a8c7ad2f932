import { describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../../../../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { addMeasured } from '../../../../../src-main/data/repositories/metrics.ts';
import { buildCharts } from '../../../../../src-main/features/performance/charts/build-charts.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';
import { CHART_IDS, type ChartId } from '../../../../../src-preload/contract/charts.ts';

const NOW = new Date('2026-11-21T12:00:05Z');

async function measured(db: Database, secondsAgo: number, measure: (metrics: Metrics) => void) {
  const metrics = createMetrics();
  measure(metrics);
  await addMeasured(db, NOW.getTime() - secondsAgo * 1000, metrics.drain());
}

async function chart(db: Database, id: ChartId) {
  const [built] = await buildCharts(db, { window: '15m', ids: [id], now: NOW });
  if (!built) throw new Error('No chart');
  return built;
}

describe('buildCharts', () => {
  it('has every chart, empty before anything is measured', async () => {
    const charts = await buildCharts(temporaryDatabase(), { window: '24h', ids: CHART_IDS, now: NOW });
    expect(charts.map(({ id }) => id)).toEqual(CHART_IDS);
    expect(charts.every(({ source }) => source.measurements === 0)).toBe(true);
    expect(
      charts.flatMap(({ series }) => series.flatMap(({ values }) => values)).every((v) => v === null),
    ).toBe(true);
  });

  it('parts stages, in the order of the work, and merges what they took', async () => {
    const db = temporaryDatabase();
    await measured(db, 1, (metrics) => {
      for (let ms = 1; ms <= 100; ms += 1)
        metrics.record('stage_duration', { stage: 'text', outcome: 'done' }, ms);
      metrics.record('stage_duration', { stage: 'intake', outcome: 'done' }, 7);
    });
    const { series, source, stepSeconds } = await chart(db, 'stageSlow');
    expect(series.map(({ key }) => key)).toEqual(['intake', 'text']);
    expect(series[1]?.values).toHaveLength(90);
    expect(series[1]?.values.at(-1)).toBeCloseTo(95, -0.5);
    expect(source).toEqual({ metrics: ['stage_duration'], resolutionSeconds: 10, measurements: 101 });
    expect(stepSeconds).toBe(10);
  });

  it('counts none where the application ran and nothing came, and leaves a gap where it did not run', async () => {
    const db = temporaryDatabase();
    await measured(db, 1, (metrics) => metrics.record('request_duration', { outcome: 'ready' }, 5));
    await measured(db, 12, (metrics) => metrics.set('cpu_use', { process: 'all' }, 3));
    const { series } = await chart(db, 'throughput');
    expect(series[0]?.key).toBe('documents');
    expect(series[0]?.values.slice(-3)).toEqual([null, 0, 6]);
  });

  it('keeps the processes apart, the whole application first', async () => {
    const db = temporaryDatabase();
    await measured(db, 1, (metrics) => {
      metrics.set('cpu_use', { process: 'window' }, 10);
      metrics.set('cpu_use', { process: 'main' }, 20);
      metrics.set('cpu_use', { process: 'all' }, 30);
    });
    const { series } = await chart(db, 'processor');
    expect(series.map(({ key, values }) => [key, values.at(-1)])).toEqual([
      ['all', 30],
      ['main', 20],
      ['window', 10],
    ]);
  });
});
