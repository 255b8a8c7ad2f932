import type { Telemetry } from '../core/metrics/telemetry.ts';
import { createMetrics, noMetrics } from '../core/metrics/metrics.ts';
import { createQueryMeter } from '../core/metrics/query-meter.ts';
import { createTracer, noTracer } from '../core/metrics/tracer.ts';
import type { HearQuery } from '../data/measured-query.ts';
import { createTraceBasket, type TraceBasket } from '../features/performance/trace-basket.ts';

/** What measures, and what was measured until it is stored. */
export interface Instruments {
  readonly telemetry: Telemetry;
  readonly traces: TraceBasket;
  /** Hears of every query; absent where nothing is measured. */
  readonly hearQuery?: HearQuery;
}

/** @param measures false for instruments that measure nothing */
export function createInstruments(measures = true): Instruments {
  const traces = createTraceBasket();
  if (!measures) return { telemetry: { metrics: noMetrics(), tracer: noTracer() }, traces };
  const telemetry = { metrics: createMetrics(), tracer: createTracer(traces.put) };
  return { telemetry, traces, hearQuery: createQueryMeter(telemetry) };
}
