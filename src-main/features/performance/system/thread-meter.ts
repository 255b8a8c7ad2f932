import type { EventLoopUtilization } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';

/** What threads used since they were last measured. */
export interface ThreadUse {
  readonly busyMs: number;
  /** Memory of their heaps; null where there are none, or the runtime does not tell. */
  readonly heapBytes: number | null;
}

/** Measures the threads of a group, each since it was last measured. */
export type ThreadMeter = (threads: readonly Worker[]) => Promise<ThreadUse>;

/** A thread in the middle of a page may be slow to answer: the measurement goes on without it. */
const ANSWER_MS = 500;
const MICROSECONDS_PER_MILLISECOND = 1000;

/** What newer runtimes tell of a thread from outside (Node 24.6); Electron 33 has neither. */
interface TellingWorker {
  readonly cpuUsage?: () => Promise<NodeJS.CpuUsage>;
  readonly getHeapStatistics?: () => Promise<{ readonly used_heap_size: number }>;
}

/**
 * The processor time of threads where the runtime tells it, and else how long their event loops were at work: the
 * same for threads that compute, but for the time in which they waited for a core.
 */
export function createThreadMeter(): ThreadMeter {
  const loops = new WeakMap<Worker, EventLoopUtilization>();
  const cpu = new WeakMap<Worker, number>();

  const busyMs = async (worker: Worker): Promise<number> => {
    const before = loops.get(worker);
    const loop = worker.performance.eventLoopUtilization();
    loops.set(worker, loop);
    const telling: TellingWorker = worker;
    const used = telling.cpuUsage && (await inTime(() => telling.cpuUsage?.()));
    if (!used) return Math.max(0, loop.active - (before?.active ?? 0));
    const total = (used.user + used.system) / MICROSECONDS_PER_MILLISECOND;
    const earlier = cpu.get(worker) ?? 0;
    cpu.set(worker, total);
    return Math.max(0, total - earlier);
  };

  return async (threads) => {
    const busy = await Promise.all(threads.map(busyMs));
    const heaps = await Promise.all(threads.map(heapBytes));
    const known = heaps.filter((bytes) => bytes !== null);
    return {
      busyMs: busy.reduce((sum, ms) => sum + ms, 0),
      heapBytes:
        known.length === 0 || known.length < heaps.length
          ? null
          : known.reduce((sum, bytes) => sum + bytes, 0),
    };
  };
}

async function heapBytes(worker: Worker): Promise<number | null> {
  const telling: TellingWorker = worker;
  const statistics = await inTime(() => telling.getHeapStatistics?.());
  return statistics?.used_heap_size ?? null;
}

/** What a thread answers; null when it has ended, or does not answer in time. */
async function inTime<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_MS);
  });
  try {
    return await Promise.race([ask() ?? null, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
