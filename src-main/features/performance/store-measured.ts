import { performance } from 'node:perf_hooks';
import type { Metrics } from '../../core/metrics/metrics.ts';
import type { Database } from '../../data/open-database.ts';
import { addMeasured, forgetMetricPoints } from '../../data/repositories/metrics.ts';
import { addTrace, forgetTraces } from '../../data/repositories/traces.ts';
import type { TraceBasket } from './trace-basket.ts';

const TRACES_KEPT_MS = 8 * 24 * 3600 * 1000;
const TIDY_EVERY_MS = 3600 * 1000;

/** Stores what was measured since the last time; what it costs is measured with the next. */
export type StoreMeasured = (now: number) => Promise<void>;

/** @returns the function that empties metrics and basket into the database, and lets go of what is old every hour */
export function createStoreMeasured(
  db: Database,
  { metrics, traces }: { readonly metrics: Metrics; readonly traces: TraceBasket },
): StoreMeasured {
  let tidied = 0;
  return async (now) => {
    const start = performance.now();
    await addMeasured(db, now, metrics.drain());
    for (const trace of traces.take()) await addTrace(db, trace);
    if (now - tidied >= TIDY_EVERY_MS) {
      tidied = now;
      await forgetMetricPoints(db, now);
      await forgetTraces(db, now - TRACES_KEPT_MS);
    }
    metrics.record('measuring_duration', {}, performance.now() - start);
  };
}
