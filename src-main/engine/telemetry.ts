import { noTelemetry, type Telemetry } from '../core/metrics/telemetry.ts';
import { createMetrics, noMetrics } from '../core/metrics/metrics.ts';
import { createQueryMeter } from '../core/metrics/query-meter.ts';
import { createTracer, type Trace } from '../core/metrics/tracer.ts';
import { withRunningTotals, type RunningTotals } from '../core/metrics/running-totals.ts';
import { withWorkMeter, type WorkMeter } from '../core/metrics/work-meter.ts';
import type { HearQuery } from '../data/measured-query.ts';
import { createQueryWatch, type QueryWatch } from '../features/performance/queries/query-watch.ts';
import { createRepeatedWatch, type RepeatedWatch } from '../features/performance/queries/repeated-watch.ts';
import { createTraceBasket, type TraceBasket } from '../features/performance/trace-basket.ts';

/** What measures, and what was measured until it is stored. */
export interface Instruments {
  readonly telemetry: Telemetry;
  /** Everything since the start, for other programs. */
  readonly totals: RunningTotals;
  /** How much was done, for the tuning. */
  readonly meter: WorkMeter;
  readonly traces: TraceBasket;
  readonly queryWatch: QueryWatch;
  readonly repeatedWatch: RepeatedWatch;
  /** Hears of every query; absent where nothing is measured. */
  readonly hearQuery?: HearQuery;
}

/** @param measures false for instruments that measure nothing */
export function createInstruments(measures = true): Instruments {
  const traces = createTraceBasket();
  const repeatedWatch = createRepeatedWatch();
  if (!measures) {
    const telemetry = noTelemetry();
    const totals = { all: () => [] };
    const { meter } = withWorkMeter(noMetrics());
    return {
      telemetry,
      totals,
      meter,
      traces,
      queryWatch: createQueryWatch(telemetry.metrics),
      repeatedWatch,
    };
  }
  const ended = (trace: Trace): void => {
    traces.put(trace);
    repeatedWatch.hear(trace);
  };
  const { metrics: metered, meter } = withWorkMeter(createMetrics());
  const { metrics, totals } = withRunningTotals(metered);
  const telemetry = { metrics, tracer: createTracer(ended) };
  const queryWatch = createQueryWatch(telemetry.metrics);
  const hearQuery = createQueryMeter(telemetry, queryWatch.hear);
  return { telemetry, totals, meter, traces, queryWatch, repeatedWatch, hearQuery };
}
