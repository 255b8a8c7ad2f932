import type { Telemetry } from './telemetry.ts';
import { createStatementForm, statementVerb } from './statement.ts';

/** Measures queries as they end: how long by what they do, and how often each statement runs in a trace. */
export function createQueryMeter({
  metrics,
  tracer,
}: Telemetry): (query: { readonly sql: string; readonly durationMs: number }) => void {
  const formOf = createStatementForm();
  return ({ sql, durationMs }) => {
    metrics.record('query_duration', { verb: statementVerb(sql) }, durationMs);
    tracer.query(formOf(sql), durationMs);
  };
}
