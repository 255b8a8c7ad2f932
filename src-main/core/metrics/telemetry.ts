import type { Metrics } from './metrics.ts';
import type { Tracer } from './tracer.ts';

/** What every part measures itself with. */
export interface Telemetry {
  readonly metrics: Metrics;
  readonly tracer: Tracer;
}
