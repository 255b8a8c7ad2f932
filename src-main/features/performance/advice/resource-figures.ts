import type { ResourceForecast } from '../../../../src-preload/contract/advice.ts';
import type { MetricName } from '../../../../src-preload/contract/metrics.ts';
import type { Sample } from '../../../core/robust-statistics.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricSteps } from '../metric-history.ts';
import { forecast } from './forecast.ts';
import { findLeak, type Leak } from './leak.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Below this SQLite's journal and a scan's pages no longer find room for long. */
const LITTLE_DISK = 2 * 1024 ** 3;
/** The program's threads are laid out for less; beyond, something is wrong. */
const MUCH_MEMORY = 4 * 1024 ** 3;

/** Memory that grew and was not given back over the last six hours; null when it did not. */
export async function memoryLeak(db: Database, now: number): Promise<Leak | null> {
  return findLeak(await lowest(db, 'memory', { now, backMs: 6 * HOUR_MS, stepMs: MINUTE_MS }));
}

/** When the disk will be full and the memory beyond measure, if the last two weeks go on. */
export async function resourceForecasts(db: Database, now: number): Promise<ResourceForecast[]> {
  const range = { now, backMs: 14 * DAY_MS, stepMs: HOUR_MS };
  const [disk, memory] = await Promise.all([lowest(db, 'disk_free', range), lowest(db, 'memory', range)]);
  return [
    ...asForecast('disk', forecast(disk, LITTLE_DISK), LITTLE_DISK),
    ...asForecast('memory', forecast(memory, MUCH_MEMORY), MUCH_MEMORY),
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

/** The least of all series together in each step: what stayed in use, or what was left. */
async function lowest(
  db: Database,
  metric: MetricName,
  { now, backMs, stepMs }: { readonly now: number; readonly backMs: number; readonly stepMs: number },
): Promise<Sample[]> {
  const to = Math.floor(now / stepMs) * stepMs;
  const steps = await metricSteps(db, { metric, from: to - backMs, to }, { stepMs, now });
  return steps.flatMap(({ at, min, count }) => (count > 0 ? [{ at, value: min }] : []));
}
