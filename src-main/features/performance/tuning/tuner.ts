import type { TunedParameter } from '../../../../src-preload/contract/tuning.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import {
  addTrial,
  listTrials,
  updateTrial,
  type StoredTrial,
} from '../../../data/repositories/tuning-trials.ts';
import { gainOf, judgeTrial } from './judge-trial.ts';
import type { Lever } from './lever.ts';
import { nextTrial } from './next-trial.ts';

/** Tries one value after the other while there is work, and keeps what helps. */
export interface Tuner {
  /** To be called every few seconds. */
  readonly tick: () => Promise<void>;
  /** Why nothing is measured now; null while something is. */
  readonly waiting: () => 'off' | 'load' | 'rest' | null;
  /** Notes that somebody set a value by hand, or lets the tuning set it again. */
  readonly note: (parameter: TunedParameter, decided: 'clerk' | 'released', earlier: number) => Promise<void>;
  /** Puts back what is set. */
  readonly close: () => Promise<void>;
}

export interface TunerParts {
  readonly db: Database;
  readonly now: () => Date;
  readonly enabled: () => boolean;
  readonly levers: readonly Lever[];
  /** Another one after each change of the settings: a window during which they were changed says nothing. */
  readonly settings: () => unknown;
  readonly log: Logger;
}

/** After a value is applied, before it is measured: what was begun with the other one runs out. */
const SETTLING_MS = 10_000;

type Arm = 'from' | 'to';

/** One stretch of work with one value. */
interface Window {
  readonly arm: Arm;
  readonly openedAt: number;
  readonly settings: unknown;
  measuredFrom: number;
  /** Null while the value settles. */
  end: (() => number | null) | null;
}

/** @param parts.levers what may be tuned */
export function createTuner(parts: TunerParts): Tuner {
  const { db, enabled, log } = parts;
  const nowMs = (): number => parts.now().getTime();
  let trials: StoredTrial[] | null = null;
  let window: Window | null = null;
  /** The figure of the pair's first window. */
  let half: number | null = null;
  let waiting: ReturnType<Tuner['waiting']> = 'load';

  const reload = async (): Promise<StoredTrial[]> => (trials = await listTrials(db));
  const rest = async (lever: Lever | undefined, why: typeof waiting): Promise<void> => {
    waiting = why;
    half = null;
    if (window === null) return;
    window = null;
    await lever?.apply(lever.setting().value);
  };
  const begin = async (past: readonly StoredTrial[]): Promise<void> => {
    const settings = parts.levers.map((lever) => lever.setting());
    const step = nextTrial(settings, past, nowMs());
    const lever = parts.levers.find(({ parameter }) => parameter === step?.parameter);
    waiting = step === null ? 'rest' : 'load';
    if (step === null || !lever?.yardstick.isLoaded()) return;
    await addTrial(db, { ...step, outcome: 'running', startedAt: nowMs(), decidedAt: null });
    log.info('A setting is tried', { ...step });
    await reload();
  };
  const settle = async (
    trial: StoredTrial,
    lever: Lever,
    outcome: 'kept' | 'rolled-back' | 'clerk',
  ): Promise<void> => {
    window = null;
    half = null;
    const decided = { ...trial, outcome, decidedAt: nowMs() };
    if (outcome === 'kept') await lever.save(trial.to);
    else await lever.apply(lever.setting().value);
    await updateTrial(db, trial.id, decided);
    const { parameter, from, to, gain } = trial;
    log.info('A trial was decided', { parameter, from, to, outcome, gain: gain ?? 0 });
    await reload();
  };
  const open = async (trial: StoredTrial, lever: Lever): Promise<void> => {
    const arm = nextArm(trial.pairs.length, half !== null);
    await lever.apply(trial[arm]);
    window = { arm, openedAt: nowMs(), settings: parts.settings(), measuredFrom: 0, end: null };
    waiting = null;
  };
  /** A window is over: its figure makes a pair with the one before, which may decide. */
  const take = async (trial: StoredTrial, lever: Lever, arm: Arm, figure: number): Promise<void> => {
    window = null;
    if (half === null) {
      half = figure;
      return open(trial, lever);
    }
    const pair: [number, number] = arm === 'to' ? [half, figure] : [figure, half];
    half = null;
    const pairs = [...trial.pairs, pair];
    const measured = { ...trial, pairs, gain: gainOf(pairs) };
    await updateTrial(db, trial.id, measured);
    await reload();
    const verdict = judgeTrial(pairs);
    if (verdict === 'measure') return open(measured, lever);
    return settle(measured, lever, verdict === 'keep' ? 'kept' : 'rolled-back');
  };
  const goOn = async (trial: StoredTrial, lever: Lever): Promise<void> => {
    const { value, follows } = lever.setting();
    if (value !== trial.from) return settle(trial, lever, follows ? 'rolled-back' : 'clerk');
    if (!lever.yardstick.isLoaded()) return rest(lever, 'load');
    if (window === null) return open(trial, lever);
    if (window.settings !== parts.settings()) return rest(lever, 'load');
    if (window.end === null) {
      if (nowMs() < window.openedAt + SETTLING_MS) return undefined;
      window.measuredFrom = nowMs();
      window.end = lever.yardstick.begin();
      return undefined;
    }
    if (nowMs() < window.measuredFrom + lever.yardstick.windowMs) return undefined;
    const figure = window.end();
    return figure === null ? rest(lever, 'load') : take(trial, lever, window.arm, figure);
  };

  return {
    waiting: () => (enabled() ? waiting : 'off'),
    tick: async () => {
      const past = trials ?? (await reload());
      const running = past.find(({ outcome }) => outcome === 'running');
      const lever = parts.levers.find(({ parameter }) => parameter === running?.parameter);
      if (!enabled()) return rest(lever, 'load');
      return running && lever ? goOn(running, lever) : begin(past);
    },
    note: async (parameter, outcome, from) => {
      const lever = parts.levers.find((each) => each.parameter === parameter);
      const to = lever?.setting().value ?? from;
      const running = (trials ?? (await reload())).find((trial) => trial.outcome === 'running');
      if (lever && running?.parameter === parameter) await settle(running, lever, 'clerk');
      const at = nowMs();
      await addTrial(db, { parameter, from, to, outcome, startedAt: at, decidedAt: at });
      await reload();
    },
    close: async () => {
      const running = trials?.find(({ outcome }) => outcome === 'running');
      await rest(
        parts.levers.find(({ parameter }) => parameter === running?.parameter),
        'load',
      );
    },
  };
}

/** Earlier, new, new, earlier: what drifts with the hours weighs on both alike. */
function nextArm(pairsDone: number, secondHalf: boolean): Arm {
  return (pairsDone % 2 === 0) === secondHalf ? 'to' : 'from';
}
