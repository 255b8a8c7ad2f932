import { STAGES } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../../data/open-database.ts';
import {
  metricTotal,
  metricTotalsBy,
  type MetricQuery,
  type Total,
} from '../../features/performance/metric-history.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CALLS_SHOWN = 10;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What was measured over the last hours; nulls where nothing was. */
export type Analysis = Awaited<ReturnType<typeof analyseOffice>>;

/** @param now epoch milliseconds */
export async function analyseOffice(db: Database, hours: number, now: number) {
  const from = Math.floor((now - hours * HOUR_MS) / MINUTE_MS) * MINUTE_MS;
  const precision = { stepMs: MINUTE_MS, now };
  const over = (metric: MetricQuery['metric'], where: MetricQuery['where'] = {}): MetricQuery => ({
    metric,
    where,
    from,
    to: now + 1,
  });
  const total = (metric: MetricQuery['metric'], where?: MetricQuery['where']): Promise<Total> =>
    metricTotal(db, over(metric, where), precision);
  const by = (metric: MetricQuery['metric'], label: string) =>
    metricTotalsBy(db, { ...over(metric), by: label }, precision);

  const requests = await total('request_duration');
  const stages = await by('stage_duration', 'stage');
  const calls = await by('call_duration', 'call');
  const lookups = await by('cache_lookups', 'result');
  const cpu = await total('cpu_use', { process: 'all' });
  return {
    from: new Date(from).toISOString(),
    to: new Date(now).toISOString(),
    hours,
    measured: requests.count + sumOf(calls) > 0,
    requests: { ...spread(requests), failed: (await total('request_duration', { outcome: 'failed' })).count },
    stages: STAGES.map((stage) => ({ stage, ...spread(stages.get(stage)) })),
    calls: Array.from(calls, ([call, figures]) => ({ call, ...spread(figures) }))
      .toSorted((one, other) => (other.p95 ?? 0) - (one.p95 ?? 0))
      .slice(0, CALLS_SHOWN),
    queries: { ...spread(await total('query_duration')), slow: (await total('slow_queries')).sum },
    failures: Array.from(await by('failures', 'code'), ([code, { sum }]) => ({ code, count: sum })).toSorted(
      (one, other) => other.count - one.count,
    ),
    cacheHitShare: shareOf(lookups.get('hit')?.sum ?? 0, sum(Array.from(lookups.values(), (one) => one.sum))),
    cpuPercent: { mean: meanOf(cpu), max: cpu.count === 0 ? null : cpu.max },
    memoryMb: await largestMegabytes(total('memory')),
    longestQueue: await largestOf(total('queue_length')),
  };
}

function spread(total: Total | undefined) {
  const durations = total?.durations ?? null;
  return {
    count: total?.count ?? 0,
    p50: durations?.percentile(0.5) ?? null,
    p95: durations?.percentile(0.95) ?? null,
    p99: durations?.percentile(0.99) ?? null,
  };
}

function sumOf(totals: ReadonlyMap<string, Total>): number {
  return sum(Array.from(totals.values(), ({ count }) => count));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function meanOf({ sum: all, count }: Total): number | null {
  return shareOf(all, count);
}

async function largestOf(total: Promise<Total>): Promise<number | null> {
  const { count, max } = await total;
  return count === 0 ? null : max;
}

async function largestMegabytes(total: Promise<Total>): Promise<number | null> {
  const bytes = await largestOf(total);
  return bytes === null ? null : bytes / BYTES_PER_MEGABYTE;
}
