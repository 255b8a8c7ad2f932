import { monitorEventLoopDelay } from 'node:perf_hooks';
import { app } from 'electron';
import { watchLoop } from '../core/metrics/loop-watch.ts';
import { watchPauses } from '../core/metrics/watch-pauses.ts';
import type { CallMeter } from './call-meter.ts';
import type { ShellLoad } from '../engine/protocol.ts';

const EVERY_MS = 10_000;
const NANOSECONDS_PER_MS = 1e6;
const BYTES_PER_KILOBYTE = 1024;
/** A collector at work without end would fill the message. */
const MOST_PAUSES = 1000;

/**
 * Measures, every ten seconds, how late this thread's event loop runs and what the application's other
 * processes (window, graphics, services) use, and how long the window waited for answers. Returns the function that stops it.
 */
export function watchShellLoad(report: (load: ShellLoad) => void, calls: CallMeter): () => void {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  const loop = watchLoop();
  let pausesMs: number[] = [];
  const stopPauses = watchPauses((ms) => {
    if (pausesMs.length < MOST_PAUSES) pausesMs.push(ms);
  });
  const timer = setInterval(() => {
    if (histogram.count > 0) {
      const delayMs = histogram.percentile(99) / NANOSECONDS_PER_MS;
      report({
        delayMs,
        heapBytes: process.memoryUsage().heapUsed,
        pausesMs,
        calls: calls.take(),
        blockedMs: loop.takeBlockedMs(),
        processes: otherProcesses(),
      });
      pausesMs = [];
    }
    histogram.reset();
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    stopPauses();
    loop.close();
    histogram.disable();
  };
}

/** All but this process, which the engine, a thread of it, measures itself. */
function otherProcesses(): ShellLoad['processes'] {
  const measured = app.getAppMetrics().filter(({ type }) => type !== 'Browser');
  return (['window', 'gpu', 'services'] as const).map((name) => {
    const own = measured.filter(({ type }) => nameOf(type) === name);
    return {
      name,
      cpuPercent: own.reduce((sum, { cpu }) => sum + cpu.percentCPUUsage, 0),
      memoryBytes: own.reduce((sum, { memory }) => sum + memory.workingSetSize, 0) * BYTES_PER_KILOBYTE,
    };
  });
}

function nameOf(type: Electron.ProcessMetric['type']): ShellLoad['processes'][number]['name'] {
  if (type === 'Tab') return 'window';
  return type === 'GPU' ? 'gpu' : 'services';
}
