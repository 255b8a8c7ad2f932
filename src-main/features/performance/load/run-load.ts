import type {
  LoadFigures,
  LoadPoint,
  LoadProblem,
  LoadProgress,
} from '../../../../src-preload/contract/load-tests.ts';
import { machineClock, type LoadClock } from './load-clock.ts';
import { loadFigures } from './load-figures.ts';
import { createLoadGauge } from './load-gauge.ts';
import type { LoadPlan } from './load-plan.ts';
import type { LoadTarget } from './load-target.ts';
import type { MachineMeter } from './machine-meter.ts';
import { openOffice } from './office-under-load.ts';
import type { Papers } from './papers.ts';
import { letUsersIn } from './virtual-users.ts';
import { warmUp } from './warm-up.ts';

/** What a run gave. */
export interface LoadMeasurements {
  readonly outcome: 'done' | 'cancelled' | 'disk-full';
  readonly figures: LoadFigures;
  readonly problems: readonly LoadProblem[];
  readonly points: readonly LoadPoint[];
}

/** How far a run is, each time something was measured. */
export type LoadStepReport = Pick<
  LoadProgress,
  'elapsedSeconds' | 'phase' | 'calls' | 'documents' | 'errors'
> & {
  /** The step that ended. */
  readonly point: LoadPoint | null;
};

/** Below this a load test ends: the office must not run out of disk for it. */
const LEAST_DISK_FREE_MB = 1024;
/** Documents in work at the end get a quarter of the test's length to come through, at most a minute. */
const GRACE_SHARE = 0.25;
const LONGEST_GRACE_MS = 60_000;
const GRACE_LOOK_MS = 100;

/**
 * Lets the users of a plan work on an engine that is warm, and measures. Users that are in the middle of something when the time
 * is over finish it.
 * @param tools `signal` ends the test early; `onStep` hears of each step
 */
export async function runLoad(
  plan: LoadPlan,
  tools: {
    readonly target: LoadTarget;
    readonly papers: Papers;
    readonly readMachine: MachineMeter;
    readonly signal: AbortSignal;
    readonly onStep: (report: LoadStepReport) => void;
    readonly clock?: LoadClock;
  },
): Promise<LoadMeasurements> {
  const { signal, readMachine, onStep, clock = machineClock } = tools;
  await warmUp({ ...tools, clock });
  const gauge = createLoadGauge();
  const office = openOffice({ ...tools, gauge, clock });
  const stopped = new AbortController();
  const ending = AbortSignal.any([signal, stopped.signal]);
  const start = clock.now();
  const elapsed = (): number => clock.now() - start;
  const users = letUsersIn(plan, { office, clock, start, signal: ending });
  let outcome: LoadMeasurements['outcome'] = 'done';

  const shortTotals = () => {
    const { calls, documents, errors } = gauge.totals();
    return { calls, documents, errors };
  };
  const measure = async (): Promise<void> => {
    const reading = await readMachine();
    const point = gauge.step({
      second: elapsed() / 1000,
      users: users.present(),
      waiting: office.waiting(),
      ...reading,
    });
    if ((reading.diskFreeMb ?? Infinity) < LEAST_DISK_FREE_MB) {
      outcome = 'disk-full';
      stopped.abort();
    }
    onStep({ ...shortTotals(), elapsedSeconds: elapsed() / 1000, phase: 'running', point });
  };
  const measureOn = async (): Promise<void> => {
    while (!ending.aborted && elapsed() < plan.seconds * 1000) {
      await clock.pause(plan.stepMs, ending);
      await measure();
    }
  };

  await Promise.all([measureOn(), users.over]);
  const points = [...gauge.points()];
  onStep({ ...shortTotals(), elapsedSeconds: elapsed() / 1000, phase: 'ending', point: null });
  const graceUntil = clock.now() + Math.min(plan.seconds * 1000 * GRACE_SHARE, LONGEST_GRACE_MS);
  while (!ending.aborted && office.waiting() > 0 && clock.now() < graceUntil) {
    await clock.pause(GRACE_LOOK_MS, ending);
  }
  const unfinished = office.waiting();
  office.leave();
  if (signal.aborted) outcome = 'cancelled';
  const totals = gauge.totals();
  return {
    outcome,
    figures: loadFigures({ totals, points, unfinished }),
    problems: totals.problems,
    points,
  };
}
