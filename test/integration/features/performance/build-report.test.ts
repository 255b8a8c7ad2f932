import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { addMeasurement, addRun } from '../../../../src-main/data/repositories/measurements.ts';
import { insertRequest } from '../../../../src-main/data/repositories/requests.ts';
import { buildReport } from '../../../../src-main/features/performance/build-report.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const NOW = new Date(2026, 10, 21, 12, 0, 0);
const ago = (seconds: number) => NOW.getTime() - seconds * 1000;

async function run(db: Database, secondsAgo: number, totalMs: number, outcome: 'ready' | 'failed' = 'ready') {
  const id = randomUUID();
  await insertRequest(db, {
    id,
    status: outcome,
    reason: null,
    reason_detail: null,
    filename: 'a.pdf',
    source: 'drop',
    source_path: 'a.pdf',
    source_released: 1,
    duplicate_of: null,
    created_at: NOW.toISOString(),
  });
  const stages = { intake: 1, text: totalMs - 1 };
  await addRun(db, { requestId: id, finishedAt: ago(secondsAgo), totalMs, outcome, stages });
}

describe('buildReport', () => {
  it('has gaps, not zeros, where nothing was measured', async () => {
    const report = await buildReport(temporaryDatabase(), { window: '15m', now: NOW, waiting: 0 });
    expect(report.measuredSince).toBeNull();
    expect(report.points).toHaveLength(90);
    expect(report.points[0]).toMatchObject({
      cpuPercent: null,
      memoryMb: null,
      request: { count: 0, p50: null },
    });
    expect(report.today).toMatchObject({ documents: 0, request: { p50: null } });
  });

  it('counts each run in its step and takes percentiles over runs, never over percentiles', async () => {
    const db = temporaryDatabase();
    await run(db, 5, 100);
    await run(db, 6, 300);
    await run(db, 15, 900, 'failed');
    await run(db, 3600, 5000);
    const report = await buildReport(db, { window: '15m', now: NOW, waiting: 3 });
    const last = report.points.at(-1);
    expect(last).toMatchObject({
      documents: 2,
      documentsPerMinute: 12,
      failures: 0,
      request: { count: 2, p50: 100, p99: 300 },
    });
    expect(report.points.at(-2)).toMatchObject({ documents: 1, failures: 1 });
    expect(report.stages.find((stage) => stage.stage === 'text')).toMatchObject({
      count: 3,
      p50: 299,
      p99: 899,
    });
    expect(report.today).toMatchObject({ documents: 4, failures: 1, waiting: 3, request: { p50: 300 } });
  });

  it('shows the worst delay and memory of a step, and the mean of its processor use', async () => {
    const db = temporaryDatabase();
    const measured = { engine_delay_ms: 5, shell_delay_ms: null, queue_length: 1 };
    await addMeasurement(db, { ...measured, at: ago(50), cpu_percent: 20, memory_mb: 100 });
    await addMeasurement(db, {
      ...measured,
      at: ago(40),
      cpu_percent: 40,
      memory_mb: 300,
      shell_delay_ms: 9,
    });
    const report = await buildReport(db, { window: '1h', now: NOW, waiting: 0 });
    expect(report.points.at(-1)).toMatchObject({
      cpuPercent: 30,
      memoryMb: 300,
      shellDelayMs: 9,
      queueLength: 1,
    });
    expect(report.measuredSince).toBe(ago(50));
  });
});
