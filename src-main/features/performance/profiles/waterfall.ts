import type { Waterfall } from '../../../../src-preload/contract/profiles.ts';
import type { Trace } from '../../../core/metrics/tracer.ts';

/** The way of a document as the window draws it. */
export function waterfallOf(trace: Trace, filename: string | null): Waterfall {
  const depths: number[] = [];
  const spans = trace.spans.map(({ parent, ...span }, index) => {
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    depths[index] = depth;
    return { ...span, depth };
  });
  const { startedAt, durationMs, droppedSpans } = trace;
  return { filename, startedAt, durationMs, spans, droppedSpans };
}
