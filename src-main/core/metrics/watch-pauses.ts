import { PerformanceObserver } from 'node:perf_hooks';

/** Hears how long the collector of this thread's garbage holds it up, milliseconds. Returns what stops it. */
export function watchPauses(heard: (milliseconds: number) => void): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) heard(duration);
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => observer.disconnect();
}
