import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { MeasurementsTable } from '../../data/schema.ts';

/** Takes a measurement of this process every ten seconds. */
export interface Sampler {
  /** The shell's own delay, kept for the next measurement. */
  readonly reportShellDelay: (p99Ms: number) => void;
  readonly close: () => void;
}

export const SAMPLE_SECONDS = 10;
const NANOSECONDS_PER_MILLISECOND = 1e6;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * Starts measuring the process the engine runs in: share of all cores used, resident memory, and
 * the 99th percentile of this thread's event-loop delay.
 */
export function startSampler(options: {
  queueLength: () => number;
  store: (measurement: MeasurementsTable) => Promise<void>;
}): Sampler {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let shellDelayMs: number | null = null;
  let cpu = process.cpuUsage();
  let since = performance.now();

  const measure = (): MeasurementsTable => {
    const used = process.cpuUsage(cpu);
    const elapsedMs = performance.now() - since;
    cpu = process.cpuUsage();
    since = performance.now();
    const measurement = {
      at: Date.now(),
      cpu_percent: ((used.user + used.system) / 1000 / elapsedMs / availableParallelism()) * 100,
      memory_mb: process.memoryUsage.rss() / BYTES_PER_MEGABYTE,
      engine_delay_ms: delay.percentile(99) / NANOSECONDS_PER_MILLISECOND,
      shell_delay_ms: shellDelayMs,
      queue_length: options.queueLength(),
    };
    delay.reset();
    return measurement;
  };

  const timer = setInterval(() => void options.store(measure()), SAMPLE_SECONDS * 1000);
  timer.unref();
  return {
    reportShellDelay: (p99Ms) => {
      shellDelayMs = p99Ms;
    },
    close: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
}
