import type { ResourceForecast } from '../../../../src-preload/contract/advice.ts';
import type { MetricName } from '../../../../src-preload/contract/metrics.ts';
import type { Sample } from '../../../core/robust-statistics.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricStepsBy } from '../metric-history.ts';
import { forecast } from './forecast.ts';
import { findLeak, type Leak } from './leak.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Below this SQLite's journal and a scan's pages no longer find room for long. */
const LITTLE_DISK = 2 * 1024 ** 3;
/** The program's threads are laid out for less; beyond, something is wrong. */
const MUCH_MEMORY = 4 * 1024 ** 3;

/** Memory that grew and was not given back over the last six hours, of whichever process; null when none did. */
export async function memoryLeak(db: Database, now: number): Promise<Leak | null> {
  const processes = await lowest(db, 'memory', 'process', { now, backMs: 6 * HOUR_MS, stepMs: MINUTE_MS });
  const leaks = processes.flatMap((samples) => findLeak(samples) ?? []);
  return leaks.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0] ?? null;
}

/** When the disk will be full and a process beyond measure, if the last two weeks go on. */
export async function resourceForecasts(db: Database, now: number): Promise<ResourceForecast[]> {
  const range = { now, backMs: 14 * DAY_MS, stepMs: HOUR_MS };
  const disks = await lowest(db, 'disk_free', 'disk', range);
  const processes = await lowest(db, 'memory', 'process', range);
  return [
    ...disks.flatMap((samples) => asForecast('disk', forecast(samples, LITTLE_DISK), LITTLE_DISK)),
    ...processes
      .flatMap((samples) => asForecast('memory', forecast(samples, MUCH_MEMORY), MUCH_MEMORY))
      .toSorted((one, other) => other.perDayBytes - one.perDayBytes)
      .slice(0, 1),
  ];
}

function asForecast(
  subject: ResourceForecast['subject'],
  found: ReturnType<typeof forecast>,
  boundBytes: number,
): ResourceForecast[] {
  if (!found) return [];
  return [{ subject, perDayBytes: found.perDay, reachesAt: found.reachesAt, boundBytes }];
}

/** The least in each step, of each series by itself: what stayed in use, or what was left. */
async function lowest(
  db: Database,
  metric: MetricName,
  by: string,
  { now, backMs, stepMs }: { readonly now: number; readonly backMs: number; readonly stepMs: number },
): Promise<Sample[][]> {
  const to = Math.floor(now / stepMs) * stepMs;
  const series = await metricStepsBy(db, { metric, by, from: to - backMs, to }, { stepMs, now });
  return Array.from(series.values(), (steps) =>
    steps.flatMap(({ at, min, count }) => (count > 0 ? [{ at, value: min }] : [])),
  );
}
