import type {
  PerformancePoint,
  PerformanceReport,
  PerformanceWindow,
  Percentiles,
} from '../../../src-preload/contract/performance.ts';
import { STAGES } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../../data/open-database.ts';
import { oldestMetricPoint } from '../../data/repositories/metrics.ts';
import { stepsRun } from './charts/build-charts.ts';
import { judgeDay } from './health.ts';
import {
  metricSteps,
  metricStepsBy,
  metricTotal,
  metricTotalsBy,
  NO_TOTAL,
  totalOfAll,
  type Total,
} from './metric-history.ts';
import { stepsOf, type WindowSteps } from './window-steps.ts';

const MINUTE_MS = 60_000;
/** How far back one looks to see how fast the work goes now. */
const PACE_MS = 15 * MINUTE_MS;

/**
 * What the panel's overview shows over a window that ends now. Every figure is computed from stored
 * measurements; a step in which nothing was measured has nulls.
 * @param waiting requests waiting or in work at this moment
 */
export async function buildReport(
  db: Database,
  options: { window: PerformanceWindow; now: Date; waiting: number },
): Promise<PerformanceReport> {
  const steps = stepsOf(options.window, options.now);
  const { window, from, to, stepSeconds } = steps;
  const today = await todayOf(db, options.now, options.waiting);
  const pace = await requestsIn(db, steps.now - PACE_MS, steps.now);
  return {
    window,
    from,
    to,
    stepSeconds,
    measuredSince: await oldestMetricPoint(db),
    today,
    health: judgeDay({ ...today, settledPerMinute: pace.count / (PACE_MS / MINUTE_MS) }),
    stages: await stageTimes(db, steps),
    points: await pointsOf(db, steps),
  };
}

async function todayOf(db: Database, now: Date, waiting: number): Promise<PerformanceReport['today']> {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const all = await requestsIn(db, midnight, now.getTime());
  const failed = await requestsIn(db, midnight, now.getTime(), { outcome: 'failed' });
  return { documents: all.count, failures: failed.count, waiting, request: percentilesOf(all) };
}

/** Requests that were through in a stretch of time that ends now, to the minute. */
function requestsIn(
  db: Database,
  from: number,
  now: number,
  where: Readonly<Record<string, string>> = {},
): Promise<Total> {
  const query = { metric: 'request_duration', where, from: minute(from), to: now + 1 } as const;
  return metricTotal(db, query, { stepMs: MINUTE_MS, now });
}

const minute = (at: number): number => Math.floor(at / MINUTE_MS) * MINUTE_MS;

async function stageTimes(
  db: Database,
  { from, to, ...steps }: WindowSteps,
): Promise<PerformanceReport['stages']> {
  const query = { metric: 'stage_duration', by: 'stage', from, to } as const;
  const stages = await metricTotalsBy(db, query, steps);
  return STAGES.map((stage) => ({ stage, ...percentilesOf(stages.get(stage) ?? NO_TOTAL) }));
}

async function pointsOf(db: Database, steps: WindowSteps): Promise<PerformancePoint[]> {
  const { from, to } = steps;
  const requests = await metricStepsBy(db, { metric: 'request_duration', by: 'outcome', from, to }, steps);
  const queue = await metricSteps(db, { metric: 'queue_length', from, to }, steps);
  const ran = await stepsRun(db, steps);
  return queue.map((waiting, index) => {
    const total = totalOfAll(Array.from(requests.values(), (outcome) => outcome[index] ?? NO_TOTAL));
    const isKnown = total.count > 0 || ran[index] === true;
    return {
      at: waiting.at,
      documents: isKnown ? total.count : null,
      failures: isKnown ? (requests.get('failed')?.[index]?.count ?? 0) : null,
      queueLength: waiting.count === 0 ? null : waiting.max,
      typicalMs: total.durations?.percentile(0.5) ?? null,
    };
  });
}

function percentilesOf({ count, durations }: Total): Percentiles {
  const at = (share: number): number | null => durations?.percentile(share) ?? null;
  return { count, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
