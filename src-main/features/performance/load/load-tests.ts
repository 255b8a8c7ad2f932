import { randomUUID } from 'node:crypto';
import {
  LOAD_TESTS,
  SHOWN_LOAD_POINTS,
  type LoadKind,
  type LoadProgress,
} from '../../../../src-preload/contract/load-tests.ts';
import { BrokerFlowError, toCallError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import {
  interruptLoadTests,
  saveLoadTest,
  type StoredLoadTest,
} from '../../../data/repositories/load-tests.ts';
import { planLoad, scaledSeconds, type LoadPlan } from './load-plan.ts';
import type { LoadMeasurements, LoadStepReport } from './run-load.ts';
import { thisMachine } from './this-machine.ts';

/** A test that runs in a thread of its own. */
export interface LoadRun {
  /** What it measured. @throws BrokerFlowError when the engine of the test could not work */
  readonly done: Promise<LoadMeasurements>;
  /** Ends it early; `done` resolves with what was measured so far. */
  readonly cancel: () => void;
  /** Ends it now; resolves when nothing of it is left. */
  readonly kill: () => Promise<void>;
}

/** Starts a test. */
export type LaunchLoad = (plan: LoadPlan, onStep: (report: LoadStepReport) => void) => Promise<LoadRun>;

/** The load tests of an office: one at a time, each kept with what it measured. */
export interface LoadTests {
  readonly running: () => LoadProgress | null;
  /** @throws BrokerFlowError `conflict` while another runs */
  readonly start: (kind: LoadKind, scale: number) => Promise<void>;
  /** What was measured so far is kept; nothing happens where none runs. */
  readonly cancel: () => void;
  /** Ends a running test without a result: at the next start it was interrupted. */
  readonly close: () => Promise<void>;
}

/**
 * Marks those that a killed program left as interrupted, and is ready for the next.
 * @param parts `changed` hears of every step, and when a test begins or ends
 */
export async function createLoadTests(parts: {
  readonly db: Database;
  readonly launch: LaunchLoad;
  readonly now: () => Date;
  readonly changed: (running: LoadProgress | null) => void;
  readonly log: Logger;
}): Promise<LoadTests> {
  const { db, launch, now, changed, log } = parts;
  await interruptLoadTests(db);
  let running: LoadProgress | null = null;
  let run: LoadRun | null = null;
  let ended: Promise<void> = Promise.resolve();
  let closing = false;
  const show = (progress: LoadProgress | null): void => {
    running = progress;
    changed(progress);
  };
  const follow = async (test: StoredLoadTest, begun: LoadRun): Promise<void> => {
    const result = await settled(begun.done, log);
    run = null;
    if (!closing) await saveLoadTest(db, { ...test, ...result, endedAt: now().getTime() });
    show(null);
  };

  return {
    running: () => running,
    start: async (kind, scale) => {
      if (running) throw new BrokerFlowError('conflict', 'A load test is running already');
      const plan = planLoad(kind, scaledSeconds(kind, scale), randomUUID());
      const test = beginTest(plan, now());
      show(beginProgress(test));
      try {
        await saveLoadTest(db, test);
        run = await launch(plan, (step) => running && show(advance(running, step)));
      } catch (error) {
        await saveLoadTest(db, { ...test, outcome: 'failed', endedAt: now().getTime() });
        show(null);
        throw error;
      }
      ended = follow(test, run).catch((error: unknown) =>
        log.error('A load test could not be stored', error),
      );
    },
    cancel: () => run?.cancel(),
    close: async () => {
      closing = true;
      await run?.kill();
      await ended;
    },
  };
}

/** A test that has not measured anything yet. */
export function beginTest({ id, kind, seconds, seed }: LoadPlan, now: Date): StoredLoadTest {
  return {
    id,
    kind,
    seconds,
    seed,
    users: LOAD_TESTS[kind].users,
    startedAt: now.getTime(),
    endedAt: null,
    outcome: 'running',
    figures: null,
    machine: thisMachine(),
    problems: [],
    points: [],
  };
}

async function settled(
  done: LoadRun['done'],
  log: Logger,
): Promise<Pick<StoredLoadTest, 'outcome' | 'figures' | 'problems' | 'points'>> {
  try {
    const { outcome, figures, problems, points } = await done;
    return { outcome, figures, problems: [...problems], points: [...points] };
  } catch (error) {
    const { code, message } = toCallError(error);
    log.error(`A load test failed (${code}): ${message}`, error);
    return { outcome: 'failed', figures: null, problems: [], points: [] };
  }
}

function beginProgress({ id, kind, seconds, startedAt }: StoredLoadTest): LoadProgress {
  return {
    id,
    kind,
    seconds,
    startedAt,
    elapsedSeconds: 0,
    phase: 'preparing',
    calls: 0,
    documents: 0,
    errors: 0,
    points: [],
  };
}

function advance(progress: LoadProgress, { point, ...state }: LoadStepReport): LoadProgress {
  const points = point === null ? progress.points : [...progress.points, point].slice(-SHOWN_LOAD_POINTS);
  return { ...progress, ...state, points };
}
