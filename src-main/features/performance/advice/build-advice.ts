import type { AdviceReport, Recommendation, Score } from '../../../../src-preload/contract/advice.ts';
import type { Database } from '../../../data/open-database.ts';
import { dismissedAdvice, listAppliedAdvice } from '../../../data/repositories/applied-advice.ts';
import { judgingChoices } from '../../../data/repositories/judging-choices.ts';
import { programVersions } from '../../../data/repositories/program-versions.ts';
import type { Logger } from '../../../core/stage.ts';
import { thresholdOf } from '../judging/alert-rules.ts';
import { metricTotal, metricTotalsBy } from '../metric-history.ts';
import { isFault } from '../judging/faults.ts';
import { slowerThanLastVersion } from './compare-versions.ts';
import { findRegressions } from './find-regressions.ts';
import { byImpact, type Adviser } from './recommendation.ts';
import { resourceForecasts } from './resource-figures.ts';
import { scoreOf, type ScoreFigures } from './score.ts';

const DAY_MS = 24 * 3600 * 1000;
const QUARTER_HOUR_MS = 15 * 60_000;
const STEP_MS = 60_000;
/** What was put aside is not told again for so long. */
const ASIDE_MS = 30 * DAY_MS;
const APPLIED_SHOWN = 30;

/** What the advice is made from. */
export interface AdviceSources {
  readonly db: Database;
  readonly now: Date;
  readonly advisers: readonly Adviser[];
  /** Objectives that hold, of those that could be judged; null where there are none. */
  readonly objectives: () => Promise<ScoreFigures['objectives']>;
  readonly log: Logger;
}

/** The score, what is recommended, what became of what was followed, and where things are heading. */
export async function buildAdvice(sources: AdviceSources): Promise<AdviceReport> {
  const { db, now } = sources;
  const regressions = await findRegressions(db, now);
  const versions = await programVersions(db);
  return {
    score: await buildScore(sources, { slower: regressions.found.length, judged: regressions.judged }),
    recommendations: await recommendations(sources),
    applied: await listAppliedAdvice(db, APPLIED_SHOWN),
    regressions: [...regressions.found],
    judgedFigures: regressions.judged,
    slowerThanLastVersion: [...(await slowerThanLastVersion(db, now))],
    lastVersion: versions[1]?.version ?? null,
    forecasts: await resourceForecasts(db, now.getTime()),
  };
}

/** What all advisers say, what helps most first; without what was put aside or is in force already. */
export async function recommendations(sources: AdviceSources): Promise<Recommendation[]> {
  const { db, now, advisers, log } = sources;
  const aside = await dismissedAdvice(db, now.getTime() - ASIDE_MS);
  const applied = await listAppliedAdvice(db, APPLIED_SHOWN);
  const known = new Set(
    applied.flatMap(({ adviceId, state }) => (state === 'measuring' || state === 'kept' ? [adviceId] : [])),
  );
  const given = await Promise.all(
    advisers.map((adviser) =>
      adviser({ db, now }).catch((error: unknown) => {
        log.error('An adviser failed', error);
        return [];
      }),
    ),
  );
  return given
    .flat()
    .filter(({ id }) => !aside.has(id) && !known.has(id))
    .toSorted(byImpact);
}

async function buildScore(
  { db, now, objectives }: AdviceSources,
  steadiness: ScoreFigures['steadiness'],
): Promise<Score> {
  const to = now.getTime();
  return scoreOf({
    objectives: await objectives(),
    requests: await requestFaults(db, to),
    resources: await resources(db, to),
    steadiness,
  });
}

/** Failures of the machine or the program, of all that was finished in the last day; a damaged document is neither. */
async function requestFaults(db: Database, now: number): Promise<ScoreFigures['requests']> {
  const query = { from: now - DAY_MS, to: now };
  const precision = { stepMs: STEP_MS, now };
  const finished = await metricTotal(db, { metric: 'request_duration', ...query }, precision);
  const failures = await metricTotalsBy(
    db,
    { metric: 'failures', where: { where: 'request' }, by: 'code', ...query },
    precision,
  );
  const failed = Array.from(failures).reduce(
    (sum, [code, total]) => sum + (isFault(code) ? total.sum : 0),
    0,
  );
  return { finished: finished.count, failed: Math.min(failed, finished.count) };
}

/** A disk that is fuller than this (percent) is worth a word. */
const FULL_DISK = 85;
const WATCHED_RESOURCES = [
  { resource: 'cpu', metric: 'cpu_use', where: { process: 'all' } },
  { resource: 'memory', metric: 'memory_use', where: {} },
  { resource: 'disk', metric: 'disk_use', where: {} },
] as const;

async function resources(db: Database, now: number): Promise<ScoreFigures['resources']> {
  const range = { from: now - QUARTER_HOUR_MS, to: now };
  const choices = await judgingChoices(db);
  const measured = await Promise.all(
    WATCHED_RESOURCES.map(async ({ resource, metric, where }) => {
      const found = await metricTotal(db, { metric, where, ...range }, { stepMs: STEP_MS, now });
      const warning = resource === 'disk' ? FULL_DISK : thresholdOf(choices, resource).threshold.warning;
      return found.count === 0 ? [] : [{ resource, use: found.sum / found.count, warning }];
    }),
  );
  return measured.flat();
}
