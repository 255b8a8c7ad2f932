import {
  LOAD_TESTS,
  SHORTEST_LOAD_SECONDS,
  type LoadKind,
} from '../../../../src-preload/contract/load-tests.ts';

/** What a user can choose to do. */
export type UserAction = 'drop' | 'open' | 'search' | 'correct';

/** One load test as it is to be run. Plain data: it crosses to the thread that runs it. */
export interface LoadPlan {
  readonly id: string;
  readonly kind: LoadKind;
  readonly seconds: number;
  /** The most users at once. */
  readonly users: number;
  /** The same seed gives the same users and the same documents. */
  readonly seed: number;
  /** How long a user thinks between two actions, in the mean. */
  readonly thinkMs: number;
  /** Shares of the actions; together 1. */
  readonly mix: Readonly<Record<UserAction, number>>;
  /** Between two measurements. */
  readonly stepMs: number;
}

/** A clerk drops, looks, searches and corrects. */
const OFFICE_MIX = { drop: 0.25, open: 0.35, search: 0.2, correct: 0.2 } as const;
/** The volume test is about documents. */
const VOLUME_MIX = { drop: 0.7, open: 0.15, search: 0.1, correct: 0.05 } as const;

const LONGEST_THINKING_MS = 4_000;
/** In a shortened test everybody still acts this often. */
const FEWEST_ACTIONS = 15;
const LONGEST_STEP_MS = 5_000;
const SHORTEST_STEP_MS = 500;
const FEWEST_STEPS = 20;
const DEFAULT_SEED = 20_261_121;

/** @param seconds how long the test takes; see {@link scaledSeconds} */
export function planLoad(kind: LoadKind, seconds: number, id: string, seed = DEFAULT_SEED): LoadPlan {
  const milliseconds = seconds * 1000;
  return {
    id,
    kind,
    seconds,
    users: LOAD_TESTS[kind].users,
    seed,
    thinkMs: Math.min(LONGEST_THINKING_MS, milliseconds / FEWEST_ACTIONS),
    mix: kind === 'volume' ? VOLUME_MIX : OFFICE_MIX,
    stepMs: Math.max(SHORTEST_STEP_MS, Math.min(LONGEST_STEP_MS, milliseconds / FEWEST_STEPS)),
  };
}

/** The length of a kind of test, shortened: whole seconds. @param scale 1 is the whole length */
export function scaledSeconds(kind: LoadKind, scale: number): number {
  return Math.max(SHORTEST_LOAD_SECONDS, Math.round(LOAD_TESTS[kind].seconds * scale));
}

/** How many users work at a moment of the test. */
export function usersAt({ kind, seconds, users }: LoadPlan, elapsedMs: number): number {
  const share = elapsedMs / (seconds * 1000);
  if (share < 0 || share >= 1) return 0;
  switch (LOAD_TESTS[kind].shape) {
    case 'steady':
      return Math.max(1, Math.ceil(users * Math.min(1, share / 0.2)));
    case 'ramp':
      return Math.max(1, Math.ceil(users * share));
    case 'surge':
      return share >= 0.4 && share < 0.6 ? users : Math.ceil(users / 10);
  }
}
