import type {
  LoadAction,
  LoadActionFigures,
  LoadPoint,
  LoadProblem,
} from '../../../../src-preload/contract/load-tests.ts';
import { LOAD_ACTIONS } from '../../../../src-preload/contract/load-tests.ts';
import { noDurations, type Durations } from '../../../core/metrics/durations.ts';

/** What is read of the machine at the end of a step. */
export type MachineReading = Pick<LoadPoint, 'cpuPercent' | 'memoryMb' | 'diskFreeMb'>;

/** Counts what the users of a load test do and how long it takes. */
export interface LoadGauge {
  readonly done: (action: LoadAction, milliseconds: number) => void;
  readonly failed: (action: LoadAction, code: string) => void;
  /** Ends a step and begins the next. */
  readonly step: (state: Pick<LoadPoint, 'second' | 'users' | 'waiting'> & MachineReading) => LoadPoint;
  readonly points: () => readonly LoadPoint[];
  readonly totals: () => LoadTotals;
}

/** Everything since the begin. */
export interface LoadTotals {
  readonly calls: number;
  readonly documents: number;
  readonly errors: number;
  readonly actions: readonly LoadActionFigures[];
  readonly problems: readonly LoadProblem[];
}

/** A gauge with nothing counted. */
export function createLoadGauge(): LoadGauge {
  const whole = new Map(LOAD_ACTIONS.map((action) => [action, noDurations()]));
  const problems = new Map<string, LoadProblem>();
  const points: LoadPoint[] = [];
  let open = newStep();
  const errorsOf = (action: LoadAction): number =>
    sum([...problems.values()].filter((problem) => problem.action === action).map(({ count }) => count));
  const figuresOf = (action: LoadAction): LoadActionFigures => {
    const durations = whole.get(action) ?? noDurations();
    return {
      action,
      count: durations.count(),
      errors: errorsOf(action),
      p50: durations.percentile(0.5),
      p95: durations.percentile(0.95),
      p99: durations.percentile(0.99),
    };
  };
  return {
    done: (action, milliseconds) => {
      whole.get(action)?.record(milliseconds);
      (action === 'document' ? open.documents : open.calls).record(milliseconds);
    },
    failed: (action, code) => {
      const key = `${action} ${code}`;
      problems.set(key, { action, code, count: (problems.get(key)?.count ?? 0) + 1 });
      open.errors += 1;
    },
    step: (state) => {
      const point = pointOf(open, state);
      points.push(point);
      open = newStep();
      return point;
    },
    points: () => points,
    totals: () => {
      const actions = LOAD_ACTIONS.map(figuresOf);
      const calls = sum(actions.filter(({ action }) => action !== 'document').map(({ count }) => count));
      const documents = whole.get('document')?.count() ?? 0;
      return {
        calls,
        documents,
        errors: sum(actions.map(({ errors }) => errors)),
        actions,
        problems: [...problems.values()].toSorted((one, other) => other.count - one.count),
      };
    },
  };
}

interface OpenStep {
  readonly calls: Durations;
  readonly documents: Durations;
  errors: number;
}

function newStep(): OpenStep {
  return { calls: noDurations(), documents: noDurations(), errors: 0 };
}

function pointOf(
  { calls, documents, errors }: OpenStep,
  state: Pick<LoadPoint, 'second' | 'users' | 'waiting'> & MachineReading,
): LoadPoint {
  return {
    ...state,
    calls: calls.count(),
    errors,
    callP95Ms: calls.percentile(0.95),
    documents: documents.count(),
    documentP95Ms: documents.percentile(0.95),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
