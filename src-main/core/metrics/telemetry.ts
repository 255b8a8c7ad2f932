import { noMetrics, type Metrics } from './metrics.ts';
import { noTracer, type Tracer } from './tracer.ts';

/** What every part measures itself with. */
export interface Telemetry {
  readonly metrics: Metrics;
  readonly tracer: Tracer;
}

/** Measures and follows nothing. */
export function noTelemetry(): Telemetry {
  return { metrics: noMetrics(), tracer: noTracer() };
}
