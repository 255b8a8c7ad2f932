import { objectiveIdSchema } from '../../src-preload/contract/judging.ts';
import { judgingChoices } from '../data/repositories/judging-choices.ts';
import { watchLoop } from '../core/metrics/loop-watch.ts';
import { ROUND_MS } from '../features/performance/judging/alert-rules.ts';
import { createAlertRounds } from '../features/performance/judging/alert-rounds.ts';
import { judgeObjectives } from '../features/performance/judging/judge-all.ts';
import { startLiveness } from '../features/performance/judging/liveness.ts';
import type { Foundation } from './foundation.ts';

/** What is asked of the program, and whether it keeps to it. */
export interface Judging {
  /** How many objectives are met, of those for which enough was measured. */
  readonly objectives: () => Promise<{ readonly kept: number; readonly judged: number }>;
  readonly close: () => Promise<void>;
}

/**
 * Counts, every ten seconds, the time in which the program answered, and raises and ends alerts by what was measured.
 * Nothing is judged where nothing is measured.
 */
export async function startJudging({
  environment,
  instruments,
  options,
  publish,
  log,
}: Foundation): Promise<Judging> {
  const { db, now } = environment;
  const judgeObjectivesNow = async () =>
    judgeObjectives(db, await judgingChoices(db), objectiveIdSchema.options, now().getTime());
  const objectives: Judging['objectives'] = async () => {
    const judged = (await judgeObjectivesNow()).filter(({ state }) => state !== 'too-few');
    const kept = judged.filter(({ state }) => state === 'met').length;
    return { kept, judged: judged.length };
  };
  if (options.measures === false) return { objectives, close: async () => undefined };
  const { metrics } = instruments.telemetry;
  const { downSince } = options;
  const liveness = await startLiveness(db, metrics, { now: now().getTime(), downSince });
  const loop = watchLoop();
  const alertRound = createAlertRounds(db);
  const round = async (): Promise<void> => {
    const at = now().getTime();
    try {
      await liveness.beat(at, loop.takeBlockedMs());
      const { counts, critical } = await alertRound(at);
      if (counts !== null) publish('alerts.changed', { counts, critical: [...critical] });
    } catch (error) {
      log.error('The alerts could not be judged', error);
    }
  };
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(round);
  }, ROUND_MS);
  timer.unref();
  return {
    objectives,
    close: async () => {
      clearInterval(timer);
      loop.close();
      await last;
      await liveness
        .end(now().getTime())
        .catch((error: unknown) => log.error('The end of this run could not be noted', error));
    },
  };
}
