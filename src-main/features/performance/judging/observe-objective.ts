import {
  OBJECTIVES,
  type ObjectiveChoice,
  type ObjectiveId,
} from '../../../../src-preload/contract/judging.ts';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricSteps, metricTotal, metricTotalsBy, type Total } from '../metric-history.ts';
import { isFault } from './faults.ts';
import { NOTHING_OBSERVED, type Observed } from './observed.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How exactly a window is meant, milliseconds: a week is not read in steps of ten seconds. */
function stepOf(windowMs: number): number {
  if (windowMs < HOUR_MS) return 10 * SECOND_MS;
  return windowMs <= 24 * HOUR_MS ? MINUTE_MS : HOUR_MS;
}

/**
 * Reads what was measured of an objective over the window that ends now.
 * @param now epoch milliseconds
 */
export async function observeObjective(
  db: Database,
  id: ObjectiveId,
  { target, windowSeconds }: ObjectiveChoice,
  now: number,
): Promise<Observed> {
  const stepMs = stepOf(windowSeconds * SECOND_MS);
  const to = now + 1;
  const from = Math.ceil((now - windowSeconds * SECOND_MS) / stepMs) * stepMs;
  const reading = { db, from, to, stepMs, now, target };
  const observe = OBSERVERS[id];
  return observe === undefined ? observeDurations(reading, id) : observe(reading);
}

interface Reading {
  readonly db: Database;
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  readonly now: number;
  readonly target: number;
}

/** What is no percentile of durations. */
const OBSERVERS: Partial<Record<ObjectiveId, (reading: Reading) => Promise<Observed>>> = {
  'request-errors': (reading) => observeErrors(reading, 'request'),
  'call-errors': (reading) => observeErrors(reading, 'call'),
  'cache-hits': observeHits,
  availability: observeAvailability,
  throughput: observeThroughput,
};

const PERCENTILES: Readonly<Record<string, number>> = { p50: 0.5, p95: 0.95, p99: 0.99 };

async function observeDurations({ db, target, ...reading }: Reading, id: ObjectiveId): Promise<Observed> {
  const { metric, indicator } = OBJECTIVES[id];
  const stage = STAGES.find((each) => id === `stage-${each}`);
  const where = stage === undefined ? {} : { where: { stage } };
  const { durations } = await metricTotal(db, { metric, ...where, ...reading }, reading);
  if (durations === null) return NOTHING_OBSERVED;
  return {
    value: durations.percentile(PERCENTILES[indicator] ?? 1),
    counted: durations.count(),
    good: durations.countUpTo(target),
  };
}

async function observeErrors({ db, ...reading }: Reading, where: 'request' | 'call'): Promise<Observed> {
  const metric = where === 'request' ? 'request_duration' : 'call_duration';
  const { count } = await metricTotal(db, { metric, durations: false, ...reading }, reading);
  if (count === 0) return NOTHING_OBSERVED;
  const failures = await metricTotalsBy(
    db,
    { metric: 'failures', where: { where }, by: 'code', ...reading },
    reading,
  );
  const faults = sumOf(Array.from(failures).flatMap(([code, total]) => (isFault(code) ? [total] : [])));
  // A failure may be counted one step before the work that it belongs to.
  const bad = Math.min(faults, count);
  return { value: bad / count, counted: count, good: count - bad };
}

async function observeHits({ db, ...reading }: Reading): Promise<Observed> {
  const lookups = await metricTotalsBy(db, { metric: 'cache_lookups', by: 'result', ...reading }, reading);
  const counted = sumOf([...lookups.values()]);
  const good = lookups.get('hit')?.sum ?? 0;
  return counted === 0 ? NOTHING_OBSERVED : { value: good / counted, counted, good };
}

async function observeAvailability({ db, ...reading }: Reading): Promise<Observed> {
  const up = await metricTotal(db, { metric: 'seconds_up', ...reading }, reading);
  const down = await metricTotal(db, { metric: 'seconds_down', ...reading }, reading);
  const counted = up.sum + down.sum;
  return counted === 0 ? NOTHING_OBSERVED : { value: up.sum / counted, counted, good: up.sum };
}

/** Whole minutes in which a document was waiting all the time: an office without mail is not slow. */
async function observeThroughput({ db, from, now, target }: Reading): Promise<Observed> {
  const range = {
    from: Math.ceil(from / MINUTE_MS) * MINUTE_MS,
    to: Math.floor(now / MINUTE_MS) * MINUTE_MS,
  };
  const precision = { stepMs: MINUTE_MS, now };
  const queues = await metricSteps(db, { metric: 'queue_length', ...range }, precision);
  const done = await metricSteps(db, { metric: 'request_duration', durations: false, ...range }, precision);
  const busy = done.filter((_, index) => {
    const queue = queues[index];
    return queue !== undefined && queue.count > 0 && queue.min >= 1;
  });
  if (busy.length === 0) return NOTHING_OBSERVED;
  const documents = busy.reduce((sum, { count }) => sum + count, 0);
  return {
    value: documents / busy.length,
    counted: busy.length,
    good: busy.filter(({ count }) => count >= target).length,
  };
}

function sumOf(totals: readonly Total[]): number {
  return totals.reduce((sum, total) => sum + total.sum, 0);
}
