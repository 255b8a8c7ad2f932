import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../src-main/core/metrics/metrics.ts';
import {
  addMeasured,
  forgetMetricPoints,
  metricPoints,
  RESOLUTIONS,
} from '../../../../src-main/data/repositories/metrics.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const ALL = { from: 0, to: NOON * 2 };

describe('measurements in the database', () => {
  it('are in every resolution at once, each with the percentiles of all its values', async () => {
    const db = temporaryDatabase();
    const metrics = createMetrics();
    // Twelve flushes over two minutes: 1..100 ms each, so that all together have the same percentiles.
    for (let flush = 0; flush < 12; flush += 1) {
      for (let value = 1; value <= 100; value += 1) metrics.record('stage_duration', STAGE, value);
      await addMeasured(db, NOON + flush * 10_000, metrics.drain());
    }
    const steps = { 10: 12, 60: 2, 3600: 1, 86_400: 1 } as const;
    for (const { seconds } of RESOLUTIONS) {
      const points = await metricPoints(db, { metrics: ['stage_duration'], resolution: seconds, ...ALL });
      expect(points).toHaveLength(steps[seconds]);
      expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(1200);
      for (const { durations, min, max } of points) {
        expect({ min, max }).toEqual({ min: 1, max: 100 });
        expect(durations?.percentile(0.95)).toBeCloseTo(95, -0.5);
      }
    }
  });

  it('know the least, the greatest and the latest of what stood', async () => {
    const db = temporaryDatabase();
    const metrics = createMetrics();
    for (const length of [4, 9, 2]) {
      metrics.set('queue_length', {}, length);
      await addMeasured(db, NOON, metrics.drain());
    }
    const [point] = await metricPoints(db, { metrics: ['queue_length'], resolution: 3600, ...ALL });
    expect(point).toMatchObject({ count: 3, sum: 15, min: 2, max: 9, last: 2, durations: null });
  });

  it('keep series apart, and find many at once', async () => {
    const db = temporaryDatabase();
    const metrics = createMetrics();
    for (let index = 0; index < 240; index += 1) {
      metrics.record('call_duration', { call: `call ${index}`, outcome: 'done' }, index);
    }
    metrics.add('seconds_up', {}, 10);
    await addMeasured(db, NOON, metrics.drain());
    const wanted = ['call_duration', 'seconds_up'] as const;
    const points = await metricPoints(db, { metrics: wanted, resolution: 10, ...ALL });
    expect(points).toHaveLength(241);
    expect(points.find(({ labels }) => labels['call'] === 'call 17')?.sum).toBe(17);
  });

  it('are let go when their resolution is kept no longer, the coarser ones staying', async () => {
    const db = temporaryDatabase();
    const metrics = createMetrics();
    metrics.add('seconds_up', {}, 10);
    await addMeasured(db, NOON, metrics.drain());
    await forgetMetricPoints(db, NOON + 3 * 24 * 3600 * 1000);
    const left = await db.selectFrom('metric_points').select('resolution').execute();
    expect(left.map(({ resolution }) => resolution)).toEqual([3600, 86_400]);
  });
});

const STAGE = { stage: 'text', outcome: 'done' };
