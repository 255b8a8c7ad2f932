import { describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../../../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { addMeasured } from '../../../../src-main/data/repositories/metrics.ts';
import { buildReport } from '../../../../src-main/features/performance/build-report.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const NOW = new Date(2026, 10, 21, 12, 0, 5);
const ago = (seconds: number) => NOW.getTime() - seconds * 1000;

/** Stores what `measure` measures as if it had happened then. */
async function measured(db: Database, at: number, measure: (metrics: Metrics) => void): Promise<void> {
  const metrics = createMetrics();
  measure(metrics);
  await addMeasured(db, at, metrics.drain());
}

const request = (outcome: 'ready' | 'failed', ms: number) => (metrics: Metrics) =>
  metrics.record('request_duration', { outcome }, ms);

describe('buildReport', () => {
  it('has gaps, not zeros, where nothing was measured', async () => {
    const report = await buildReport(temporaryDatabase(), { window: '15m', now: NOW, waiting: 0 });
    expect(report.measuredSince).toBeNull();
    expect(report.points).toHaveLength(90);
    expect(report.points[0]).toMatchObject({ queueLength: null });
    expect(report.today).toMatchObject({ documents: 0, request: { p50: null } });
    expect(report.health).toMatchObject({ typical: 'none', failures: 'none' });
  });

  it('counts each request in its step and takes percentiles over requests, never over percentiles', async () => {
    const db = temporaryDatabase();
    await measured(db, ago(1), request('ready', 100));
    await measured(db, ago(2), request('ready', 300));
    await measured(db, ago(12), request('failed', 900));
    await measured(db, ago(3600), request('ready', 5000));
    await measured(db, ago(12), (metrics) =>
      metrics.record('stage_duration', { stage: 'text', outcome: 'done' }, 299),
    );
    const report = await buildReport(db, { window: '15m', now: NOW, waiting: 3 });
    expect(report.points.at(-1)).toMatchObject({ documents: 2, failures: 0 });
    expect(report.points.at(-2)).toMatchObject({ documents: 1, failures: 1 });
    expect(report.stages.find(({ stage }) => stage === 'text')?.count).toBe(1);
    expect(report.stages.find(({ stage }) => stage === 'text')?.p50).toBeCloseTo(299, -1);
    expect(report.today).toMatchObject({ documents: 4, failures: 1, waiting: 3 });
    expect(report.today.request.p50).toBeCloseTo(300, -1);
    expect(report.today.request.p99).toBeCloseTo(5000, -2);
  });

  it('looks back ninety days, a point a day', async () => {
    const db = temporaryDatabase();
    await measured(db, ago(80 * 86_400), request('ready', 100));
    const report = await buildReport(db, { window: '90d', now: NOW, waiting: 0 });
    expect(report.points).toHaveLength(90);
    expect(report.points.reduce((sum, { documents }) => sum + (documents ?? 0), 0)).toBe(1);
  });
});
