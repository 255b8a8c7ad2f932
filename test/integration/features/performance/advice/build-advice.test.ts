import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { dismissAdvice } from '../../../../../src-main/data/repositories/applied-advice.ts';
import { addMeasured } from '../../../../../src-main/data/repositories/metrics.ts';
import { loadSettings } from '../../../../../src-main/data/repositories/settings.ts';
import { noteVersion } from '../../../../../src-main/data/repositories/program-versions.ts';
import { buildAdvice } from '../../../../../src-main/features/performance/advice/build-advice.ts';
import type { Adviser } from '../../../../../src-main/features/performance/advice/recommendation.ts';
import { adviseOnReaders } from '../../../../../src-main/features/performance/advice/reader-adviser.ts';
import {
  adviseOnRegressions,
  adviseOnResources,
} from '../../../../../src-main/features/performance/advice/system-advisers.ts';
import { measureDurations, measureGauge } from '../../../../helpers/measured-history.ts';
import { normalNoise } from '../../../../helpers/noise.ts';
import { silentLog } from '../../../../helpers/silent-log.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date(2026, 10, 20, 16, 0, 0);

function report(db: Database, ...advisers: Adviser[]) {
  return buildAdvice({ db, now: NOW, advisers, objectives: () => Promise.resolve(null), log: silentLog });
}

/** Three weeks of a stage, a measured quarter of an hour each hour; from `slowFrom` on three times as slow. */
async function stageHistory(db: Database, slowFrom: number): Promise<void> {
  const noise = normalNoise(7);
  await measureDurations(db, {
    metric: 'stage_duration',
    labels: { stage: 'text', outcome: 'done' },
    from: NOW.getTime() - 21 * DAY,
    to: NOW.getTime(),
    everyMs: HOUR,
    values: (at) => Array.from({ length: 20 }, () => (at >= slowFrom ? 300 : 100) * (1 + 0.1 * noise())),
  });
}

describe('advice', () => {
  it('has no score and recommends nothing before anything is measured', async () => {
    const db = temporaryDatabase();
    expect(await report(db, adviseOnResources, adviseOnRegressions)).toMatchObject({
      score: { points: null },
      recommendations: [],
      regressions: [],
      judgedFigures: 0,
      lastVersion: null,
    });
  });

  it('names a stage that has been slower than usual for hours, and only then', async () => {
    const db = temporaryDatabase();
    await stageHistory(db, NOW.getTime() - 4 * HOUR);
    const { regressions, recommendations, score } = await report(db, adviseOnRegressions);
    expect(regressions.map(({ name }) => name)).toEqual(['stage_duration text 0.5']);
    expect(regressions[0]?.usualMs).toBeCloseTo(100, -1);
    expect(recommendations.map(({ kind }) => kind)).toEqual(['slower-than-usual']);
    expect(score.parts.find(({ part }) => part === 'steadiness')?.share).toBe(0);

    const steady = temporaryDatabase();
    await stageHistory(steady, Infinity);
    expect(await report(steady, adviseOnRegressions)).toMatchObject({ regressions: [], judgedFigures: 1 });
  });

  it('holds this version against the last one on this machine', async () => {
    const db = temporaryDatabase();
    const changed = NOW.getTime() - 2 * DAY;
    await noteVersion(db, '1.0.0', new Date(NOW.getTime() - 21 * DAY));
    await noteVersion(db, '1.1.0', new Date(changed));
    await noteVersion(db, '1.1.0', NOW);
    await stageHistory(db, changed);
    const { slowerThanLastVersion, lastVersion } = await report(db);
    expect(lastVersion).toBe('1.0.0');
    expect(slowerThanLastVersion.map(({ name }) => name)).toEqual(['stage_duration text 0.5']);
    expect(slowerThanLastVersion[0]?.nowMs).toBeCloseTo(300, -1.5);
  });

  it('says when the disk will be full', async () => {
    const db = temporaryDatabase();
    const noise = normalNoise(8);
    const perDay = 2 * 1024 ** 3;
    await measureGauge(db, {
      metric: 'disk_free',
      labels: {},
      from: NOW.getTime() - 10 * DAY,
      to: NOW.getTime(),
      everyMs: HOUR,
      value: (at) => perDay * (6 + (NOW.getTime() - at) / DAY) + 1e8 * noise(),
    });
    const { forecasts, recommendations } = await report(db, adviseOnResources);
    const days = ((forecasts[0]?.reachesAt ?? 0) - NOW.getTime()) / DAY;
    expect(Math.abs(days - 5)).toBeLessThan(0.5); // down to two gigabytes
    expect(recommendations).toMatchObject([{ kind: 'free-disk', urgent: true }]);
  });

  it('counts failures of the program against it, not documents that nobody could read', async () => {
    const db = temporaryDatabase();
    const metrics = createMetrics();
    for (let request = 0; request < 100; request += 1) {
      metrics.record('request_duration', { outcome: request < 5 ? 'failed' : 'ready' }, 900);
    }
    metrics.add('failures', { where: 'request', code: 'wrong-password' }, 4);
    metrics.add('failures', { where: 'request', code: 'ocr-failed' });
    await addMeasured(db, NOW.getTime() - HOUR, metrics.drain());
    const { score } = await report(db);
    const reliability = score.parts.find(({ part }) => part === 'reliability');
    expect(reliability).toMatchObject({ figures: { failed: 1, finished: 100 } });
    expect(reliability?.share).toBeCloseTo(0.8);
  });

  it('finds memory that is not given back, also where another process is small and steady', async () => {
    const db = temporaryDatabase();
    const noise = normalNoise(9);
    const from = NOW.getTime() - 6 * HOUR;
    await measureGauge(db, {
      metric: 'memory',
      labels: { process: 'window' },
      from,
      to: NOW.getTime(),
      everyMs: MINUTE,
      value: () => 8e7,
    });
    await measureGauge(db, {
      metric: 'memory',
      labels: { process: 'all' },
      from,
      to: NOW.getTime(),
      everyMs: MINUTE,
      value: (at) =>
        5e8 * (1 + (at - from) / (6 * HOUR)) + (at % (30 * MINUTE) < 8 * MINUTE ? 3e8 : 0) + 1e7 * noise(),
    });
    expect((await report(db, adviseOnResources)).recommendations).toMatchObject([{ kind: 'memory-grows' }]);
  });

  it('recommends another reader where pages wait and the processor has room', async () => {
    const db = temporaryDatabase();
    const hour = { from: NOW.getTime() - HOUR, to: NOW.getTime(), everyMs: MINUTE };
    const settings = await loadSettings(db, 2);
    await measureDurations(db, {
      metric: 'pool_wait_duration',
      labels: { pool: 'ocr' },
      ...hour,
      values: () => [4000],
    });
    const cpu = { metric: 'cpu_use', labels: { process: 'all' }, ...hour } as const;
    await measureGauge(db, { ...cpu, value: () => 35 });
    const adviser = adviseOnReaders(() => settings, settings.reading.ocrWorkers + 2);
    const [found] = (await report(db, adviser)).recommendations;
    expect(found).toMatchObject({ kind: 'raise-ocr-workers', evidence: { pages: 60 } });
    await dismissAdvice(db, found?.id ?? '', NOW.getTime());
    expect((await report(db, adviser)).recommendations).toEqual([]);
  });

  it('recommends fewer readers where they leave the window no room, and only then', async () => {
    const db = temporaryDatabase();
    const hour = { from: NOW.getTime() - HOUR, to: NOW.getTime(), everyMs: MINUTE };
    const settings = await loadSettings(db, 4);
    const adviser = adviseOnReaders(() => settings, 4);
    const pages = { metric: 'pool_wait_duration', labels: { pool: 'ocr' }, ...hour } as const;
    await measureDurations(db, { ...pages, values: () => [4000] });
    // Idle hours before and after must not hide what the busy one was like.
    const cpu = { metric: 'cpu_use', labels: { process: 'all' }, ...hour } as const;
    await measureGauge(db, { ...cpu, value: () => 97 });
    await measureGauge(db, { ...cpu, from: hour.from - 6 * HOUR, to: hour.from, value: () => 2 });
    const answers = { metric: 'ipc_duration', labels: {}, ...hour } as const;
    await measureDurations(db, { ...answers, values: () => [20, 20, 30] });
    expect(await adviser({ db, now: NOW })).toEqual([]);
    await measureDurations(db, { ...answers, values: () => [900] });
    const found = await adviser({ db, now: NOW });
    const workers = settings.reading.ocrWorkers;
    expect(found).toMatchObject([
      { kind: 'lower-ocr-workers', remedy: { parameters: { from: workers, to: workers - 1 } } },
    ]);
  });

  it('goes on when one adviser fails', async () => {
    const db = temporaryDatabase();
    await stageHistory(db, NOW.getTime() - 4 * HOUR);
    const failing: Adviser = () => Promise.reject(new Error('broken'));
    expect((await report(db, failing, adviseOnRegressions)).recommendations).toHaveLength(1);
  });
});
