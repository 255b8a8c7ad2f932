import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '../../../src-preload/contract/load-tests.ts';
import { saveLoadTest } from '../../../src-main/data/repositories/load-tests.ts';
import { beginTest } from '../../../src-main/features/performance/load/load-tests.ts';
import { planLoad } from '../../../src-main/features/performance/load/load-plan.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Resolves with the state of the running test (null: none) for which the condition holds. */
function told(
  engine: TestEngine,
  holds: (running: LoadProgress | null) => boolean,
): Promise<LoadProgress | null> {
  return new Promise((resolve) => {
    const stop = engine.on((event) => {
      if (event.name !== 'loadTests.changed' || !holds(event.payload.running)) return;
      stop();
      resolve(event.payload.running);
    });
  });
}

describe('a load test beside the office', () => {
  it('measures people at work on a real engine, and leaves nothing in the office but its report', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder, ocrWorkers: 1 });
    const over = told(engine, (running) => running === null);
    const { running } = await engine.ask('loadTests.start', { kind: 'smoke', scale: 0.025 });
    expect(running).toMatchObject({ kind: 'smoke', seconds: 3, phase: 'preparing', calls: 0 });
    await expect(engine.ask('loadTests.start', { kind: 'light' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await over;

    const { tests } = await engine.ask('loadTests.list', {});
    expect(tests.map(({ kind, outcome }) => [kind, outcome])).toEqual([['smoke', 'done']]);
    const report = await engine.ask('loadTests.get', { id: tests[0]?.id ?? '' });
    expect(report).toMatchObject({ users: 5, previous: null });
    expect(report.figures).toMatchObject({ errors: 0 });
    expect(report.figures?.calls).toBeGreaterThan(0);
    expect(report.points.length).toBeGreaterThan(0);
    expect(report.points.reduce((calls, point) => calls + point.calls, 0)).toBeLessThanOrEqual(
      report.figures?.calls ?? 0,
    );

    expect((await engine.ask('requests.list', {})).total).toBe(0);
    expect(readdirSync(join(dataFolder, 'load-tests'))).toEqual([]);
    const page = await engine.export({ of: 'load-test', id: report.id, format: 'html' });
    expect(page.filename).toMatch(/^Prova di carico Controllo rapido .*\.html$/);
  }, 60_000);

  it('is ended early and keeps what it measured', async () => {
    const engine = await temporaryEngine({ ocrWorkers: 1 });
    const measured = told(engine, (running) => (running?.points.length ?? 0) > 0);
    const over = told(engine, (running) => running === null);
    await engine.ask('loadTests.start', { kind: 'smoke', scale: 0.1 });
    await measured;
    await engine.ask('loadTests.cancel', {});
    await over;
    const { tests } = await engine.ask('loadTests.list', {});
    expect(tests[0]).toMatchObject({ outcome: 'cancelled' });
    expect(tests[0]?.figures).not.toBeNull();
  }, 60_000);

  it('says of a test that a killed program left that it was interrupted, and removes its folder', async () => {
    const dataFolder = temporaryFolder();
    const before = await temporaryEngine({ dataFolder });
    const plan = planLoad('heavy', 900, '6f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11');
    await saveLoadTest(before.db, beginTest(plan, new Date()));
    await before.close();
    const left = join(dataFolder, 'load-tests', 'left');
    mkdirSync(join(left, 'data'), { recursive: true });
    writeFileSync(join(left, 'data', 'brokerflow.sqlite'), '');

    const engine = await temporaryEngine({ dataFolder });
    expect(existsSync(left)).toBe(false);
    const { tests } = await engine.ask('loadTests.list', {});
    expect(tests[0]).toMatchObject({ kind: 'heavy', outcome: 'interrupted', figures: null });
    await engine.ask('loadTests.remove', { id: plan.id });
    expect((await engine.ask('loadTests.list', {})).tests).toEqual([]);
  });
});
