import { performance } from 'node:perf_hooks';
import type { Telemetry } from './telemetry.ts';

/** How a stretch of work ended. */
export type WorkOutcome = 'done' | 'failed';

/**
 * Does a stretch of work as a span of the trace at hand. What fails has taken its time all the same.
 * @param span its name, and what it works on: a page, a title; never a datum of a document
 * @param record hears how long it took, milliseconds, and how it ended
 */
export async function timed<T>(
  { tracer }: Pick<Telemetry, 'tracer'>,
  span: { readonly name: string; readonly detail?: string },
  work: () => Promise<T>,
  record: (milliseconds: number, outcome: WorkOutcome) => void,
): Promise<T> {
  const start = performance.now();
  let outcome: WorkOutcome = 'failed';
  try {
    const result = await tracer.span(span.name, span.detail ?? null, work);
    outcome = 'done';
    return result;
  } finally {
    record(performance.now() - start, outcome);
  }
}
