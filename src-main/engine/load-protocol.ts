import type { CallError } from '../../src-preload/contract/errors.ts';
import type { LoadPlan } from '../features/performance/load/load-plan.ts';
import type { LoadMeasurements, LoadStepReport } from '../features/performance/load/run-load.ts';

/** What the thread of a load test is given; plain data. */
export interface LoadTask {
  readonly plan: LoadPlan;
  /** A folder of its own, which exists and is removed when the test is over. */
  readonly folder: string;
  readonly resourcesFolder: string;
  readonly sqliteDriver?: string | undefined;
  readonly ocrWorkers?: number | undefined;
}

/** Messages to the thread of a load test. */
export interface ToLoad {
  readonly kind: 'cancel';
}

/** Messages from the thread of a load test; the last is `done` or `failed`. */
export type FromLoad =
  | { readonly kind: 'step'; readonly report: LoadStepReport }
  | { readonly kind: 'done'; readonly measurements: LoadMeasurements }
  | { readonly kind: 'failed'; readonly error: CallError };
