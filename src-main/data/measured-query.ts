import type { LogEvent } from 'kysely';

/** A query that the database has answered, or refused. */
export interface MeasuredQuery {
  /** With `?` in place of values. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly durationMs: number;
  readonly failed: boolean;
}

/** Hears of every query when it is over; must be quick and throw nothing. */
export type HearQuery = (query: MeasuredQuery) => void;

/** What kysely tells of a query, in our words. */
export function asMeasuredQuery({ query, queryDurationMillis, level }: LogEvent): MeasuredQuery {
  return {
    sql: query.sql,
    parameters: query.parameters,
    durationMs: queryDurationMillis,
    failed: level === 'error',
  };
}
