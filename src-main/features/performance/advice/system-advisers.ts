import type { Recommendation } from '../../../../src-preload/contract/advice.ts';
import { countSettledBefore } from '../../../data/repositories/settled-requests.ts';
import { slowerThanLastVersion } from './compare-versions.ts';
import { findRegressions } from './find-regressions.ts';
import type { Adviser } from './recommendation.ts';
import { memoryLeak, resourceForecasts } from './resource-figures.ts';

const DAY_MS = 24 * 3600 * 1000;

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
