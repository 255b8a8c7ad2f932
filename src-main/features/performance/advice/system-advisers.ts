import type { Recommendation } from '../../../../src-preload/contract/advice.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import type { Database } from '../../../data/open-database.ts';
import { countSettledBefore } from '../../../data/repositories/settled-requests.ts';
import { metricTotal, type MetricQuery, type Total } from '../metric-history.ts';
import { slowerThanLastVersion } from './compare-versions.ts';
import { findRegressions } from './find-regressions.ts';
import type { Adviser } from './recommendation.ts';
import { memoryLeak, resourceForecasts } from './resource-figures.ts';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
const STEP_MS = 60_000;

/** Below this share of processor use (percent) one more reader has room to work. */
const ROOM_FOR_A_READER = 70;
/** Pages that wait at least so long, in the middle, are waited for (milliseconds). */
const LONG_WAIT_MS = 1000;
/** Fewer pages say nothing. */
const FEWEST_PAGES = 30;

/** More readers at once, where pages wait and the processor does not work to the full. */
export function adviseOnReaders(settings: () => Settings, cores: number): Adviser {
  return async ({ db, now }) => {
    const to = now.getTime();
    const day = { from: to - DAY_MS, to };
    const waits = await total(db, { metric: 'pool_wait_duration', where: { pool: 'ocr' }, ...day });
    const cpu = await total(db, { metric: 'cpu_use', where: { process: 'all' }, ...day });
    const workers = settings().reading.ocrWorkers;
    const waitMs = waits.durations?.percentile(0.5) ?? 0;
    const use = cpu.count === 0 ? 100 : cpu.sum / cpu.count;
    if (workers >= cores || waits.count < FEWEST_PAGES) return [];
    if (waitMs < LONG_WAIT_MS || use > ROOM_FOR_A_READER) return [];
    return [raiseReaders({ workers, waits, waitMs, use, cores })];
  };
}

function raiseReaders(found: {
  readonly workers: number;
  readonly waits: Total;
  readonly waitMs: number;
  readonly use: number;
  readonly cores: number;
}): Recommendation {
  const { workers, waits, waitMs, use, cores } = found;
  const next = workers + 1;
  return {
    id: `raise-ocr-workers ${next}`,
    kind: 'raise-ocr-workers',
    subject: String(next),
    savedMsPerHour: (waits.sum * (1 - workers / next)) / 24,
    urgent: false,
    evidence: { pages: waits.count, waitMs, cpuPercent: use, workers, cores },
    expected: { waitMs: (waitMs * workers) / next },
    remedy: {
      parameters: { from: workers, to: next },
      yardstick: { metric: 'page_duration', where: { source: 'ocr' }, figure: 0.5 },
    },
  };
}

/** What fills up, and what grows without end. */
export const adviseOnResources: Adviser = async ({ db, now }) => {
  const leak = await memoryLeak(db, now.getTime());
  const forecasts = await resourceForecasts(db, now.getTime());
  const disk = forecasts.find(({ subject }) => subject === 'disk');
  const soon = now.getTime() + 30 * DAY_MS;
  return [
    ...(leak
      ? [
          onlyToKnow('memory-grows', 'memory', {
            fromBytes: leak.from,
            toBytes: leak.to,
            sinceAt: leak.since,
          }),
        ]
      : []),
    ...(disk && disk.reachesAt !== null && disk.reachesAt < soon
      ? [onlyToKnow('free-disk', 'disk', { perDayBytes: disk.perDayBytes, reachesAt: disk.reachesAt })]
      : []),
  ];
};

/** What became slower than it usually is, or than it was with the version before. */
export const adviseOnRegressions: Adviser = async ({ db, now }) => {
  const { found } = await findRegressions(db, now);
  const slower = await slowerThanLastVersion(db, now);
  return [
    ...found.map(({ name, nowMs, usualMs, since }) =>
      onlyToKnow('slower-than-usual', name, { nowMs, usualMs, sinceAt: since }),
    ),
    ...slower.map(({ name, nowMs, usualMs, since }) =>
      onlyToKnow('slower-than-last-version', name, { nowMs, usualMs, sinceAt: since }),
    ),
  ];
};

const OLD_MS = 2 * 365 * DAY_MS;
const MANY_OLD = 20_000;

/** Requests that nobody opens any more make every list longer. */
export const adviseOnOldRequests: Adviser = async ({ db, now }) => {
  const before = new Date(now.getTime() - OLD_MS);
  const requests = await countSettledBefore(db, before);
  if (requests < MANY_OLD) return [];
  return [
    {
      ...onlyToKnow('archive-old-requests', 'requests', { requests, beforeAt: before.getTime() }),
      urgent: false,
    },
  ];
};

/** Something that only a person can see to. */
function onlyToKnow(
  kind: Recommendation['kind'],
  subject: string,
  evidence: Recommendation['evidence'],
): Recommendation {
  const urgent = kind === 'free-disk' || kind === 'memory-grows';
  return {
    id: `${kind} ${subject}`,
    kind,
    subject,
    savedMsPerHour: null,
    urgent,
    evidence,
    expected: {},
    remedy: null,
  };
}

function total(db: Database, query: MetricQuery): Promise<Total> {
  return metricTotal(db, query, { stepMs: STEP_MS, now: query.to });
}
