import { monitorEventLoopDelay } from 'node:perf_hooks';
import { app } from 'electron';
import type { ShellLoad } from '../engine/protocol.ts';

const EVERY_MS = 10_000;
const NANOSECONDS_PER_MS = 1e6;
const KILOBYTES_PER_MEGABYTE = 1024;

/**
 * Measures, every ten seconds, how late this thread's event loop runs and what the application's other
 * processes (window, graphics, services) use. Returns the function that stops it.
 */
export function watchShellLoad(report: (load: ShellLoad) => void): () => void {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  const timer = setInterval(() => {
    if (histogram.count > 0)
      report({ delayMs: histogram.percentile(99) / NANOSECONDS_PER_MS, ...otherProcesses() });
    histogram.reset();
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    histogram.disable();
  };
}

/** All but this process, which the engine, a thread of it, measures itself. */
function otherProcesses(): Pick<ShellLoad, 'cpuPercent' | 'memoryMb'> {
  const others = app.getAppMetrics().filter((process) => process.type !== 'Browser');
  return {
    cpuPercent: others.reduce((sum, process) => sum + process.cpu.percentCPUUsage, 0),
    memoryMb:
      others.reduce((sum, process) => sum + process.memory.workingSetSize, 0) / KILOBYTES_PER_MEGABYTE,
  };
}
