import type { Regressed } from '../../../../src-preload/contract/advice.ts';
import type { Sample } from '../../../core/robust-statistics.ts';
import type { Database } from '../../../data/open-database.ts';
import { createBaseline, findRegression } from './baseline.ts';
import { baselineRange, hourlyFigures, type WatchedFigure } from './watched-figures.ts';

/** The latest hours are judged by those before them. */
const JUDGED_HOURS = 4;
const FRESH_MS = 6 * 3600 * 1000;

/**
 * The watched figures that are slower than they usually are at this hour of the week.
 * @returns also how many had enough history to be judged
 */
export async function findRegressions(
  db: Database,
  now: Date,
): Promise<{ readonly judged: number; readonly found: readonly Regressed[] }> {
  const figures = await hourlyFigures(db, baselineRange(now.getTime()));
  const judged = Array.from(figures, ([figure, samples]) => judge(figure, samples, now.getTime()));
  return {
    judged: judged.filter((one) => one.usual).length,
    found: judged.flatMap(({ regressed }) => regressed ?? []),
  };
}

function judge(
  { name, metric, where, share }: WatchedFigure,
  samples: readonly Sample[],
  now: number,
): { usual: boolean; regressed: Regressed | null } {
  const latest = samples.slice(-JUDGED_HOURS);
  const last = latest.at(-1);
  const baseline = createBaseline(samples.slice(0, -JUDGED_HOURS));
  if (!last || last.at < now - FRESH_MS || !baseline(last.at)) return { usual: false, regressed: null };
  const found = findRegression(baseline, latest);
  const regressed = found && {
    name,
    metric,
    where: { ...where },
    share,
    nowMs: found.now,
    usualMs: found.usual.median,
    spreadMs: found.usual.spread,
    hours: found.usual.hours,
    since: found.since,
  };
  return { usual: true, regressed };
}
