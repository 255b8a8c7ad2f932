import type { TuningReport, TuningTrial } from '../../../../src-preload/contract/tuning.ts';
import type { Database } from '../../../data/open-database.ts';
import { listTrials, type StoredTrial } from '../../../data/repositories/tuning-trials.ts';
import { PAIRS_NEEDED } from './judge-trial.ts';
import { setterOf, type Setting } from './next-trial.ts';

const SHOWN = 50;

/** How the program tunes itself, and what came of it. */
export async function buildTuningReport(
  db: Database,
  now: {
    readonly enabled: boolean;
    readonly available: boolean;
    readonly waiting: TuningReport['waiting'];
    readonly settings: readonly Setting[];
  },
): Promise<TuningReport> {
  const { enabled, available, waiting, settings } = now;
  const trials = await listTrials(db);
  const running = trials.find(({ outcome }) => outcome === 'running');
  return {
    enabled,
    available,
    waiting,
    parameters: settings.map((setting) => {
      const { parameter, value, least, most } = setting;
      return { parameter, value, least, most, setBy: setterOf(setting, trials) };
    }),
    trial: running ? shown(running) : null,
    history: trials
      .filter(({ outcome }) => outcome !== 'running')
      .slice(-SHOWN)
      .toReversed()
      .map(shown),
  };
}

function shown({ pairs, ...trial }: StoredTrial): TuningTrial {
  return { ...trial, pairs: pairs.length, pairsNeeded: PAIRS_NEEDED };
}
