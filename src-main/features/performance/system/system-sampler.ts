import { availableParallelism, freemem, totalmem } from 'node:os';
import { monitorEventLoopDelay, performance, type EventLoopUtilization } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { decodeDurations } from '../../../core/metrics/durations.ts';
import type { Metrics } from '../../../core/metrics/metrics.ts';
import type { WatchedPool } from '../../../core/watched-pool.ts';
import { createDiskMeter, sizeOfFiles } from './disk-meter.ts';
import { watchPauses } from '../../../core/metrics/watch-pauses.ts';
import type { OutsideLoad } from './outside-load.ts';
import { createThreadMeter } from './thread-meter.ts';

/** What the sampler looks at. */
export interface Sampled {
  readonly pools: readonly WatchedPool[];
  readonly queue: { readonly length: () => number; readonly inWork: () => number };
  /** Its disk is measured. */
  readonly dataFolder: string;
  readonly databaseFiles: readonly string[];
  /** Bytes of the stored originals. */
  readonly storeBytes: () => Promise<number>;
}

/** Measures the machine and this application into the metrics. */
export interface SystemSampler {
  /** Sets every gauge to what it is now. @returns percent of all cores that the application used since the last time */
  readonly sample: () => Promise<number>;
  /** What the shell measured: taken into the next sample. */
  readonly reportOutside: (load: OutsideLoad) => void;
  readonly close: () => void;
}

/** Adding up the store takes a query over all documents: once a minute is often enough. */
const STORE_EVERY = 6;
const NANOSECONDS_PER_MILLISECOND = 1e6;

/** Begins to watch this thread's event loop and its collector of garbage. */
export function startSystemSampler(metrics: Metrics, sampled: Sampled): SystemSampler {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const stopPauses = watchPauses((ms) =>
    metrics.record('collection_pause_duration', { thread: 'engine' }, ms),
  );
  const processor = createProcessorMeter();
  const disk = createDiskMeter(sampled.dataFolder);
  const pools = createPoolMeter(metrics, sampled.pools);
  let outside: OutsideLoad | null = null;
  let samples = 0;

  return {
    sample: async () => {
      const shares = processor();
      const cpuPercent = setProcesses(metrics, shares.processPercent, outside);
      metrics.set('thread_cpu_use', { group: 'engine' }, shares.enginePercent);
      metrics.set('heap', { thread: 'engine' }, getHeapStatistics().used_heap_size);
      metrics.set('loop_delay', { thread: 'engine' }, delay.percentile(99) / NANOSECONDS_PER_MILLISECOND);
      delay.reset();
      metrics.set('queue_length', {}, sampled.queue.length() - sampled.queue.inWork());
      metrics.set('requests_in_work', {}, sampled.queue.inWork());
      await pools(shares.elapsedMs);
      setDisk(metrics, await disk());
      metrics.set('database_size', {}, await sizeOfFiles(sampled.databaseFiles));
      if (samples % STORE_EVERY === 0) metrics.set('store_size', {}, await sampled.storeBytes());
      samples += 1;
      return cpuPercent;
    },
    reportOutside: (load) => {
      outside = load;
      setShell(metrics, load);
    },
    close: () => {
      delay.disable();
      stopPauses();
    },
  };
}

/** The shares of all cores that this process and this thread used since the last time, percent. */
function createProcessorMeter(): () => {
  readonly elapsedMs: number;
  readonly processPercent: number;
  readonly enginePercent: number;
} {
  const cores = availableParallelism();
  let cpu = process.cpuUsage();
  let loop: EventLoopUtilization = performance.eventLoopUtilization();
  let since = performance.now();
  return () => {
    const used = process.cpuUsage(cpu);
    const nowLoop = performance.eventLoopUtilization();
    const elapsedMs = Math.max(1, performance.now() - since);
    const shares = {
      elapsedMs,
      processPercent: ((used.user + used.system) / 1000 / elapsedMs / cores) * 100,
      enginePercent: ((nowLoop.active - loop.active) / elapsedMs / cores) * 100,
    };
    cpu = process.cpuUsage();
    loop = nowLoop;
    since = performance.now();
    return shares;
  };
}

function createPoolMeter(
  metrics: Metrics,
  pools: readonly WatchedPool[],
): (elapsedMs: number) => Promise<void> {
  const measure = createThreadMeter();
  const cores = availableParallelism();
  return async (elapsedMs) => {
    for (const { name, busy, total, threads } of pools) {
      const use = await measure(threads());
      metrics.set('thread_cpu_use', { group: name }, (use.busyMs / elapsedMs / cores) * 100);
      if (use.heapBytes !== null) metrics.set('heap', { thread: name }, use.heapBytes);
      metrics.set('workers', { pool: name, state: 'busy' }, busy());
      metrics.set('workers', { pool: name, state: 'total' }, total());
      metrics.set('pool_use', { pool: name }, (busy() / Math.max(1, total())) * 100);
    }
  };
}

/** @returns percent of all cores of the whole application */
function setProcesses(metrics: Metrics, mainPercent: number, outside: OutsideLoad | null): number {
  const main = { name: 'main', cpuPercent: mainPercent, memoryBytes: process.memoryUsage.rss() };
  const processes = [main, ...(outside?.processes ?? [])];
  const all = {
    name: 'all',
    cpuPercent: processes.reduce((sum, one) => sum + one.cpuPercent, 0),
    memoryBytes: processes.reduce((sum, one) => sum + one.memoryBytes, 0),
  };
  for (const { name, cpuPercent, memoryBytes } of [...processes, all]) {
    metrics.set('cpu_use', { process: name }, cpuPercent);
    metrics.set('memory', { process: name }, memoryBytes);
  }
  metrics.set('memory_use', {}, (1 - freemem() / totalmem()) * 100);
  return all.cpuPercent;
}

function setShell(metrics: Metrics, { delayMs, heapBytes, pausesMs, calls, blockedMs }: OutsideLoad): void {
  metrics.set('loop_delay', { thread: 'shell' }, delayMs);
  metrics.set('heap', { thread: 'shell' }, heapBytes);
  for (const ms of pausesMs) metrics.record('collection_pause_duration', { thread: 'shell' }, ms);
  if (calls !== null) metrics.merge('ipc_duration', {}, decodeDurations(calls.durations), calls.sumMs);
  // Nobody could call in that time, however free the engine was.
  if (blockedMs > 0) metrics.add('seconds_down', { reason: 'window' }, blockedMs / 1000);
}

function setDisk(
  metrics: Metrics,
  disk: { readonly freeBytes: number; readonly usePercent: number; readonly busyPercent: number | null },
): void {
  metrics.set('disk_free', {}, disk.freeBytes);
  metrics.set('disk_use', {}, disk.usePercent);
  if (disk.busyPercent !== null) metrics.set('disk_io', {}, disk.busyPercent);
}
