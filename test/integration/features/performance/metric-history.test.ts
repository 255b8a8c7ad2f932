import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../src-main/core/metrics/metrics.ts';
import { percentile } from '../../../helpers/percentiles.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { addMeasured } from '../../../../src-main/data/repositories/metrics.ts';
import {
  metricSteps,
  metricTotal,
  metricTotalsBy,
  resolutionFor,
} from '../../../../src-main/features/performance/metric-history.ts';
import { seededRandom } from '../../../../scripts/documents/seeded-random.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 21, 12);

/** An hour of a stage's durations, stored every ten seconds; more of them, and longer, towards the end. */
async function measuredHour(db: Database): Promise<{ at: number; ms: number }[]> {
  const random = seededRandom(11);
  const metrics = createMetrics();
  const all: { at: number; ms: number }[] = [];
  for (let at = NOON; at < NOON + 60 * MINUTE; at += 10_000) {
    const share = (at - NOON) / (60 * MINUTE);
    for (let run = 0; run < 2 + share * 20; run += 1) {
      const ms = 5 + random() * 100 * (1 + 10 * share);
      metrics.record('stage_duration', { stage: run % 3 === 0 ? 'text' : 'fields', outcome: 'done' }, ms);
      all.push({ at, ms });
    }
    await addMeasured(db, at, metrics.drain());
  }
  return all;
}

describe('the history of a metric', () => {
  it('has the same percentiles at every resolution, and those of the single values', async () => {
    const db = temporaryDatabase();
    const values = (await measuredHour(db)).map(({ ms }) => ms).toSorted((one, other) => one - other);
    const query = { metric: 'stage_duration', from: NOON, to: NOON + 60 * MINUTE } as const;
    for (const stepMs of [10_000, MINUTE, 60 * MINUTE]) {
      const total = await metricTotal(db, query, { stepMs, now: NOON + 60 * MINUTE });
      expect(total.count).toBe(values.length);
      for (const share of [0.5, 0.95, 0.99]) {
        const exact = percentile(values, share) ?? 0;
        expect(Math.abs((total.durations?.percentile(share) ?? 0) / exact - 1)).toBeLessThan(0.011);
      }
    }
  });

  it('has steps, with a gap where nothing was measured', async () => {
    const db = temporaryDatabase();
    const all = await measuredHour(db);
    const steps = await metricSteps(
      db,
      { metric: 'stage_duration', from: NOON - 10 * MINUTE, to: NOON + 70 * MINUTE },
      { stepMs: 10 * MINUTE, now: NOON + 70 * MINUTE },
    );
    const counts = [...Array(6).keys()].map(
      (step) => all.filter(({ at }) => Math.floor((at - NOON) / (10 * MINUTE)) === step).length,
    );
    expect(steps.map(({ count }) => count)).toEqual([0, ...counts, 0]);
    expect(steps[0]).toMatchObject({ last: null, durations: null });
  });

  it('can be asked for by label', async () => {
    const db = temporaryDatabase();
    const all = await measuredHour(db);
    const range = { metric: 'stage_duration', from: NOON, to: NOON + 60 * MINUTE } as const;
    const precision = { stepMs: MINUTE, now: NOON + 60 * MINUTE };
    const byStage = await metricTotalsBy(db, { ...range, by: 'stage' }, precision);
    expect([...byStage.keys()].toSorted()).toEqual(['fields', 'text']);
    const text = await metricTotal(db, { ...range, where: { stage: 'text' } }, precision);
    expect(text.count).toBe(byStage.get('text')?.count);
    expect(text.count + (byStage.get('fields')?.count ?? 0)).toBe(all.length);
  });
});

it.each([
  { step: 10_000, hoursBack: 1, seconds: 10 },
  { step: MINUTE, hoursBack: 1, seconds: 60 },
  { step: 5 * MINUTE, hoursBack: 24, seconds: 60 },
  { step: 60 * MINUTE, hoursBack: 1, seconds: 3600 },
  { step: 10_000, hoursBack: 24, seconds: 60 },
  { step: MINUTE, hoursBack: 24 * 30, seconds: 3600 },
])(
  'reads steps of $step ms, $hoursBack hours back, from those of $seconds s',
  ({ step, hoursBack, seconds }) => {
    expect(resolutionFor(step, NOON - hoursBack * 60 * MINUTE, NOON)).toBe(seconds);
  },
);
