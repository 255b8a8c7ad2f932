import { join } from 'node:path';
import type { WatchedPool } from '../core/watched-pool.ts';
import { storedBytes } from '../data/repositories/documents.ts';
import { runsBetween } from '../data/repositories/runs.ts';
import { createCorrectionCounter } from '../features/performance/count-corrections.ts';
import { createStoreMeasured } from '../features/performance/store-measured.ts';
import { startSystemSampler, type SystemSampler } from '../features/performance/system/system-sampler.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import type { Foundation } from './foundation.ts';

/** Measures for as long as the engine runs. */
export interface Measuring {
  readonly reportShellLoad: SystemSampler['reportOutside'];
  /** Stores what was measured so far, for a report that must not be ten seconds behind. */
  readonly storeNow: () => Promise<void>;
  /** Stores what was measured since the last time. */
  readonly close: () => Promise<void>;
}

const MEASURES_NOTHING: Measuring = {
  reportShellLoad: () => undefined,
  storeNow: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const EVERY_MS = 10_000;
const DATABASE_FILES = ['brokerflow.sqlite', 'brokerflow.sqlite-wal'];

/** Measures this machine, stores every ten seconds what all parts measured, and tells the window of it. */
export async function startMeasuring(
  { environment, instruments, options, publish, log }: Foundation,
  parts: { readonly queue: WorkQueue; readonly pools: readonly WatchedPool[] },
): Promise<Measuring> {
  const { db, now } = environment;
  if (options.measures === false) return MEASURES_NOTHING;
  const { metrics } = instruments.telemetry;
  const storeMeasured = createStoreMeasured(db, { metrics, traces: instruments.traces });
  const countCorrections = await createCorrectionCounter(db, metrics);
  const { dataFolder } = options;
  const sampler = startSystemSampler(metrics, {
    ...parts,
    dataFolder,
    databaseFiles: DATABASE_FILES.map((name) => join(dataFolder, name)),
    storeBytes: () => storedBytes(db),
  });
  const keep = async (): Promise<number> => {
    const at = now().getTime();
    await countCorrections();
    await storeMeasured(at);
    return at;
  };
  const measure = async (): Promise<void> => {
    try {
      const cpuPercent = await sampler.sample();
      const at = await keep();
      const lastMinute = await runsBetween(db, at - 60_000, at);
      publish('performance.measured', { at, cpuPercent, documentsPerMinute: lastMinute.length });
    } catch (error) {
      log.error('A measurement could not be stored', error);
    }
  };
  let measuring: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    measuring = measuring.then(measure);
  }, EVERY_MS);
  timer.unref();
  return {
    reportShellLoad: sampler.reportOutside,
    storeNow: () => {
      const stored = measuring.then(async () => void (await keep()));
      measuring = stored.catch(() => undefined);
      return stored;
    },
    close: async () => {
      clearInterval(timer);
      await measuring;
      sampler.close();
      await keep().catch((error: unknown) => log.error('The last measurement was lost', error));
    },
  };
}
