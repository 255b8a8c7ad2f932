import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 10_000;
const NANOSECONDS_PER_MS = 1e6;

/**
 * Measures how late this thread's event loop runs and reports the 99th percentile of each ten
 * seconds, in milliseconds. Returns the function that stops it.
 */
export function watchShellDelay(report: (p99Ms: number) => void): () => void {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  const timer = setInterval(() => {
    if (histogram.count > 0) report(histogram.percentile(99) / NANOSECONDS_PER_MS);
    histogram.reset();
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    histogram.disable();
  };
}
