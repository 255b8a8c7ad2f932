import { describe, expect, it } from 'vitest';
import { acknowledgeAlert, openAlert } from '../../../src-main/data/repositories/alerts.ts';
import { lastHeartbeat } from '../../../src-main/data/repositories/heartbeat.ts';
import { createMetrics } from '../../../src-main/core/metrics/metrics.ts';
import { addMeasured } from '../../../src-main/data/repositories/metrics.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

describe('what the office asks of the program', () => {
  it('is set within bounds, judged at once, and brought back', async () => {
    const engine = await temporaryEngine({ outside: { now: () => new Date(NOON) } });
    const metrics = createMetrics();
    for (let run = 0; run < 50; run += 1) {
      metrics.record('stage_duration', { stage: 'forms', outcome: 'done' }, 8000);
    }
    await addMeasured(engine.db, NOON - 60_000, metrics.drain());
    const choice = { target: 5000, windowSeconds: 3600 as const, alerts: false };
    const changed = await engine.ask('slos.change', { id: 'stage-forms', choice });
    const found = (judgement: typeof changed) => judgement.objectives.find(({ id }) => id === 'stage-forms');
    expect(found(changed)).toMatchObject({ choice, isDefault: false, state: 'violated', counted: 50 });
    const back = await engine.ask('slos.change', { id: 'stage-forms', choice: null });
    expect(found(back)).toMatchObject({ choice: { target: 10_000 }, isDefault: true, state: 'met' });
    expect(await engine.ask('slos.list', {})).toEqual(back);

    const { budgets, violations } = await engine.ask('slos.changeBudget', {
      id: 'stage:forms',
      budgetMs: 100,
    });
    expect(budgets.find(({ id }) => id === 'stage:forms')).toMatchObject({ over: 50, state: 'violated' });
    expect(violations).toBe(1);

    const wrong = { id: 'availability', choice: { target: 1, windowSeconds: 3600, alerts: true } };
    expect(await engine.call('slos.change', wrong)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('has thresholds and alerts that somebody acknowledges', async () => {
    const engine = await temporaryEngine({ outside: { now: () => new Date(NOON) } });
    const told: unknown[] = [];
    engine.on((event) => {
      if (event.name === 'alerts.changed') told.push(event.payload);
    });
    const raised = { rule: 'resource:disk', severity: 'critical', value: 95, target: 90 } as const;
    const id = await openAlert(engine.db, raised, NOON - 60_000);
    expect(await engine.ask('alerts.counts', {})).toEqual({ open: 1, unacknowledged: 1, worst: 'critical' });
    const { open } = await engine.ask('alerts.acknowledge', { id, acknowledged: true });
    expect(open).toMatchObject([{ rule: 'resource:disk', acknowledgedAt: NOON }]);
    expect(told).toEqual([{ counts: { open: 1, unacknowledged: 0, worst: null }, critical: [] }]);
    await engine.ask('alerts.acknowledge', { id, acknowledged: false });
    expect(await engine.ask('alerts.counts', {})).toMatchObject({ unacknowledged: 1 });
    await expect(acknowledgeAlert(engine.db, 999, NOON)).rejects.toMatchObject({ code: 'not-found' });

    const threshold = { warning: 50, critical: 60, forSeconds: 30, alerts: true };
    const { resources } = await engine.ask('alerts.changeThreshold', { resource: 'disk', threshold });
    expect(resources.find(({ resource }) => resource === 'disk')).toMatchObject({
      threshold,
      isDefault: false,
    });
    const upsideDown = { resource: 'disk', threshold: { ...threshold, critical: 40 } };
    expect(await engine.call('alerts.changeThreshold', upsideDown)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('knows that this run has not ended yet', async () => {
    const engine = await temporaryEngine({ outside: { now: () => new Date(NOON) } });
    expect(await lastHeartbeat(engine.db)).toEqual({ at: NOON, ended: false });
  });
});
