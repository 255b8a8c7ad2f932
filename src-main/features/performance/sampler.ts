import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { MeasurementsTable } from '../../data/tables/measurement-tables.ts';

/** Takes a measurement of this process every ten seconds. */
export interface Sampler {
  /** What the shell measured, kept for the next measurement. */
  readonly reportShellLoad: (load: OutsideLoad) => void;
  readonly close: () => Promise<void>;
}

/** What was measured outside this process: nothing without a window. */
export interface OutsideLoad {
  /** 99th percentile of the shell's event-loop delay, milliseconds. */
  readonly delayMs: number;
  /** Percent of all cores used by the application's other processes. */
  readonly cpuPercent: number;
  readonly memoryMb: number;
}

export const SAMPLE_SECONDS = 10;
const NANOSECONDS_PER_MILLISECOND = 1e6;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * Starts measuring the application: share of all cores used and resident memory (this process and what
 * is reported of the others), and the 99th percentile of this thread's event-loop delay.
 */
export function startSampler(options: {
  queueLength: () => number;
  store: (measurement: MeasurementsTable) => Promise<void>;
}): Sampler {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let outside: OutsideLoad | null = null;
  let cpu = process.cpuUsage();
  let since = performance.now();

  const measure = (): MeasurementsTable => {
    const used = process.cpuUsage(cpu);
    const elapsedMs = performance.now() - since;
    const ownPercent = ((used.user + used.system) / 1000 / elapsedMs / availableParallelism()) * 100;
    cpu = process.cpuUsage();
    since = performance.now();
    const measurement = {
      at: Date.now(),
      cpu_percent: ownPercent + (outside?.cpuPercent ?? 0),
      memory_mb: process.memoryUsage.rss() / BYTES_PER_MEGABYTE + (outside?.memoryMb ?? 0),
      engine_delay_ms: delay.percentile(99) / NANOSECONDS_PER_MILLISECOND,
      shell_delay_ms: outside?.delayMs ?? null,
      queue_length: options.queueLength(),
    };
    delay.reset();
    return measurement;
  };

  let storing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    storing = options.store(measure());
  }, SAMPLE_SECONDS * 1000);
  timer.unref();
  return {
    reportShellLoad: (load) => {
      outside = load;
    },
    close: async () => {
      clearInterval(timer);
      delay.disable();
      await storing;
    },
  };
}
