import { createStatementForm, statementVerb } from './statement.ts';
import type { Telemetry } from './telemetry.ts';
import type { Whereabouts } from './tracer.ts';

/** A query that is over, as whoever looks into queries hears of it. */
export interface HeardQuery {
  /** The statement without values and without how many its lists hold. */
  readonly form: string;
  /** With `?` in place of values. */
  readonly sql: string;
  /** Private: kept in memory for as long as need be, never stored. */
  readonly values: readonly unknown[];
  readonly durationMs: number;
  /** The call or the stage that it ran in; null outside of all that is followed. */
  readonly where: Whereabouts | null;
}

/** A query as the database tells of it. */
interface EndedQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly durationMs: number;
}

/**
 * Measures queries as they end: how long by what they do, and how often each statement runs in a trace.
 * @param heard is told of each; must be quick and throw nothing
 */
export function createQueryMeter(
  { metrics, tracer }: Telemetry,
  heard: (query: HeardQuery) => void = () => undefined,
): (query: EndedQuery) => void {
  const formOf = createStatementForm();
  return ({ sql, parameters, durationMs }) => {
    const form = formOf(sql);
    metrics.record('query_duration', { verb: statementVerb(sql) }, durationMs);
    tracer.query(form, durationMs, parameters);
    heard({ form, sql, values: parameters, durationMs, where: tracer.here() });
  };
}
