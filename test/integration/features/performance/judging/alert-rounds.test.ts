import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../../../../src-preload/contract/alerts.ts';
import { createMetrics, type Metrics } from '../../../../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { acknowledgeAlert } from '../../../../../src-main/data/repositories/alerts.ts';
import { saveJudgingChoice } from '../../../../../src-main/data/repositories/judging-choices.ts';
import { addMeasured } from '../../../../../src-main/data/repositories/metrics.ts';
import {
  createAlertRounds,
  type AlertRound,
} from '../../../../../src-main/features/performance/judging/alert-rounds.ts';
import { listAlerts } from '../../../../../src-main/features/performance/judging/list-alerts.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const SECOND = 1000;

/** An office at work: measures and judges every ten seconds, from one second after noon to another. */
async function run(
  db: Database,
  seconds: readonly [from: number, to: number],
  each: (metrics: Metrics, second: number) => void,
  round: AlertRound = createAlertRounds(db),
) {
  const metrics = createMetrics();
  const critical: (readonly [number, AlertRule])[] = [];
  for (let second = seconds[0]; second < seconds[1]; second += 10) {
    const now = NOON + second * SECOND;
    each(metrics, second);
    await addMeasured(db, now, metrics.drain());
    for (const rule of (await round(now)).critical) critical.push([second, rule]);
  }
  return critical;
}

const memory = (percent: number) => (metrics: Metrics) => metrics.set('memory_use', {}, percent);
const after = (second: number) => NOON + second * SECOND;

describe('alerts', () => {
  it('are raised, grow, are acknowledged and end, with their history', async () => {
    const db = temporaryDatabase();
    const round = createAlertRounds(db);
    await run(db, [0, 100], memory(85), round);
    const { open } = await listAlerts(db, after(100));
    expect(open).toMatchObject([
      { rule: 'resource:memory', severity: 'warning', raisedAt: after(60), value: 85, target: 80 },
    ]);
    await acknowledgeAlert(db, open[0]?.id ?? 0, after(100));
    expect((await listAlerts(db, after(100))).counts).toEqual({ open: 1, unacknowledged: 0, worst: null });

    // It becomes critical: told once, and wants to be looked at again.
    expect(await run(db, [100, 300], memory(97), round)).toEqual([[160, 'resource:memory']]);
    expect((await listAlerts(db, after(300))).counts).toEqual({
      open: 1,
      unacknowledged: 1,
      worst: 'critical',
    });

    await run(db, [300, 400], memory(40), round);
    const { open: none, history } = await listAlerts(db, after(400));
    expect(none).toEqual([]);
    expect(history).toMatchObject([
      {
        severity: 'critical',
        raisedAt: after(60),
        clearedAt: after(360),
        ending: 'calm',
        worst: 97,
        value: 85,
      },
    ]);
    await expect(acknowledgeAlert(db, history[0]?.id ?? 0, after(400))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('survive a restart, raised once', async () => {
    const db = temporaryDatabase();
    await run(db, [0, 100], memory(99));
    expect(await run(db, [8000, 8200], memory(99))).toEqual([]);
    const { open, history } = await listAlerts(db, after(8200));
    expect(open).toMatchObject([{ raisedAt: after(60), severity: 'critical' }]);
    expect(history).toEqual([]);
  });

  it('watch what the office set, and end when a rule is switched off', async () => {
    const db = temporaryDatabase();
    const round = createAlertRounds(db);
    const threshold = { warning: 30, critical: 50, forSeconds: 20, alerts: true };
    await saveJudgingChoice(db, 'resource:memory', threshold);
    expect(await run(db, [0, 50], memory(60), round)).toEqual([[20, 'resource:memory']]);
    await saveJudgingChoice(db, 'resource:memory', { ...threshold, alerts: false });
    await run(db, [50, 60], memory(60), round);
    expect((await listAlerts(db, after(60))).history).toMatchObject([{ ending: 'switched-off' }]);
  });

  it('look at all processes together, and at the fullest pool', async () => {
    const db = temporaryDatabase();
    await run(db, [0, 620], (metrics) => {
      metrics.set('cpu_use', { process: 'main' }, 45);
      metrics.set('cpu_use', { process: 'all' }, 75);
      metrics.set('pool_use', { pool: 'ocr' }, 100);
      metrics.set('pool_use', { pool: 'pages' }, 10);
    });
    const { open, resources } = await listAlerts(db, after(610));
    expect(new Map(open.map(({ rule, severity }) => [rule, severity]))).toEqual(
      new Map([
        ['resource:cpu', 'warning'],
        ['resource:pool', 'critical'],
      ]),
    );
    expect(resources.map(({ resource, value }) => [resource, value])).toEqual([
      ['cpu', 75],
      ['memory', null],
      ['disk', null],
      ['pool', 100],
    ]);
  });

  it('tell of an objective that is missed, and end when nothing is measured any more', async () => {
    const db = temporaryDatabase();
    const round = createAlertRounds(db);
    const told = { target: 200, windowSeconds: 300, alerts: true };
    await saveJudgingChoice(db, 'objective:ipc-p99', told);
    const slow = (metrics: Metrics) => {
      for (let call = 0; call < 5; call += 1) metrics.record('ipc_duration', {}, 400);
    };
    // Twenty calls are enough for p95 after 30 seconds, a hundred for p99 after 190: a minute each from there.
    expect(await run(db, [0, 300], slow, round)).toEqual([
      [90, 'objective:ipc-p95'],
      [250, 'objective:ipc-p99'],
    ]);
    await run(db, [300, 300 + 300 + 900 + 60], () => undefined, round);
    const { open, history } = await listAlerts(db, after(1600));
    expect(open).toEqual([]);
    expect(new Set(history.map(({ ending }) => ending))).toEqual(new Set(['silence']));
    expect(history.find(({ rule }) => rule === 'objective:ipc-p95')).toMatchObject({ target: 100 });
  });
});
