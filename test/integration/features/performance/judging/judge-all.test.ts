import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../scripts/documents/seeded-random.ts';
import type { ObjectiveId } from '../../../../../src-preload/contract/judging.ts';
import { createMetrics, type Metrics } from '../../../../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { saveJudgingChoice } from '../../../../../src-main/data/repositories/judging-choices.ts';
import { addMeasured } from '../../../../../src-main/data/repositories/metrics.ts';
import { judgeAll } from '../../../../../src-main/features/performance/judging/judge-all.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 21, 12);

/** What is measured in every ten seconds of a stretch that ends at noon; stored by the minute where that is enough. */
async function measure(
  db: Database,
  stretchMs: number,
  each: (metrics: Metrics, at: number) => void,
  storedMs = stretchMs < HOUR ? 10_000 : MINUTE,
): Promise<void> {
  const metrics = createMetrics();
  for (let begin = NOON - stretchMs; begin < NOON; begin += storedMs) {
    for (let at = begin; at < begin + storedMs; at += 10_000) each(metrics, at);
    await addMeasured(db, begin, metrics.drain());
  }
}

async function judged(db: Database, id: ObjectiveId, now = NOON) {
  const { objectives } = await judgeAll(db, now);
  const found = objectives.find((objective) => objective.id === id);
  if (found === undefined) throw new Error(`${id} was not judged`);
  return found;
}

describe('objectives', () => {
  it('say nothing before anything is measured', async () => {
    const { objectives, budgets, violations } = await judgeAll(temporaryDatabase(), NOON);
    expect(new Set([...objectives, ...budgets].map(({ state }) => state))).toEqual(new Set(['too-few']));
    expect(violations).toBe(0);
  });

  it('know the percentiles, the compliance and the budget of a known distribution', async () => {
    const db = temporaryDatabase();
    const random = seededRandom(5);
    let count = 0;
    let good = 0;
    await measure(db, HOUR, (metrics) => {
      for (let run = 0; run < 5; run += 1) {
        const ms = random() * 62_500; // uniform: 96 % take at most a minute
        count += 1;
        if (ms <= 60_000) good += 1;
        metrics.record('request_duration', { outcome: 'ready' }, ms);
      }
    });
    const p95 = await judged(db, 'request-p95');
    expect(p95).toMatchObject({ state: 'met', counted: count });
    expect(Math.abs((p95.value ?? 0) / (62_500 * 0.95) - 1)).toBeLessThan(0.02);
    expect(Math.abs((p95.compliance ?? 0) - good / count)).toBeLessThan(0.01);
    expect(p95.budgetLeft).toBeCloseTo(1 - (1 - (p95.compliance ?? 0)) / 0.05);
    expect((await judged(db, 'request-p50')).state).toBe('violated');

    await saveJudgingChoice(db, 'objective:request-p50', {
      target: 40_000,
      windowSeconds: 3600,
      alerts: true,
    });
    expect(await judged(db, 'request-p50')).toMatchObject({ state: 'met', isDefault: false });
  });

  it('look at their window alone', async () => {
    const db = temporaryDatabase();
    await measure(db, 10 * MINUTE, (metrics, at) => {
      for (let run = 0; run < 4; run += 1) {
        metrics.record('ipc_duration', {}, at < NOON - 5 * MINUTE ? 5000 : 10);
      }
    });
    expect(await judged(db, 'ipc-p95')).toMatchObject({ state: 'met', counted: 120, compliance: 1 });
    expect((await judged(db, 'ipc-p99')).state).toBe('met');
    // Six minutes later there is nothing in the window any more.
    expect(await judged(db, 'ipc-p95', NOON + 6 * MINUTE)).toMatchObject({ state: 'too-few', counted: 0 });
  });

  it('count as errors what went wrong with the program, not a wrong password', async () => {
    const db = temporaryDatabase();
    await measure(db, 5 * MINUTE, (metrics) => {
      for (let run = 0; run < 10; run += 1) {
        metrics.record('call_duration', { call: 'requests.list', outcome: 'done' }, 3);
        metrics.record('request_duration', { outcome: 'ready' }, 3000);
      }
      metrics.add('failures', { where: 'call', code: 'wrong-password' });
      metrics.add('failures', { where: 'request', code: 'ocr-failed' });
    });
    expect(await judged(db, 'call-errors')).toMatchObject({ state: 'met', value: 0 });
    expect(await judged(db, 'request-errors')).toMatchObject({ state: 'violated', value: 0.1 });
  });

  it('know hits, and the time in which nobody was answered', async () => {
    const db = temporaryDatabase();
    await measure(db, 2 * HOUR, (metrics, at) => {
      metrics.add('cache_lookups', { namespace: 'model', result: 'hit' }, 9);
      metrics.add('cache_lookups', { namespace: 'model', result: 'miss' }, 1);
      metrics.add('seconds_up', {}, 10);
      if (at === NOON - HOUR) metrics.add('seconds_down', { reason: 'restart' }, 36);
    });
    expect(await judged(db, 'cache-hits')).toMatchObject({ state: 'met', value: 0.9 });
    const availability = await judged(db, 'availability');
    expect(availability).toMatchObject({ state: 'violated', counted: 7236 });
    expect(availability.value).toBeCloseTo(7200 / 7236);
  });

  it('ask for speed only while work is waiting', async () => {
    const db = temporaryDatabase();
    await measure(db, HOUR, (metrics, at) => {
      const isBusy = at >= NOON - 20 * MINUTE;
      metrics.set('queue_length', {}, isBusy ? 7 : 0);
      if (isBusy && at % 20_000 === 0) metrics.record('request_duration', { outcome: 'ready' }, 3000);
    });
    expect(await judged(db, 'throughput')).toMatchObject({
      state: 'violated',
      value: 3,
      counted: 20,
      compliance: 0,
    });
    await saveJudgingChoice(db, 'objective:throughput', { target: 3, windowSeconds: 3600, alerts: true });
    expect(await judged(db, 'throughput')).toMatchObject({ state: 'met', compliance: 1 });
  });
});

it('budgets are judged by stage and by the subject of calls, over a day', async () => {
  const db = temporaryDatabase();
  await measure(db, HOUR, (metrics, at) => {
    metrics.record('stage_duration', { stage: 'classify', outcome: 'done' }, at % 100_000 === 0 ? 9000 : 50);
    metrics.record('call_duration', { call: 'requests.list', outcome: 'done' }, 20);
    metrics.record('call_duration', { call: 'requests.get', outcome: 'done' }, 150);
    metrics.record('call_duration', { call: 'model.test', outcome: 'done' }, 150);
  });
  const { budgets, violations } = await judgeAll(db, NOON);
  const of = (id: string) => budgets.find((budget) => budget.id === id);
  expect(of('stage:classify')).toMatchObject({ state: 'violated', counted: 360, over: 36, violation: 0.1 });
  expect(of('call:requests')).toMatchObject({ state: 'violated', counted: 720, violation: 0.5 });
  expect(of('call:other')).toMatchObject({ state: 'met', counted: 360, over: 0 });
  expect(of('stage:text')).toMatchObject({ state: 'too-few', violation: null });
  expect(violations).toBe(3); // with the objective of the same stage
});
