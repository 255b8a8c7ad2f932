import { addMeasurement, forgetMeasurements, runsBetween } from '../data/repositories/measurements.ts';
import type { MeasurementsTable } from '../data/tables/measurement-tables.ts';
import { startSampler, type Sampler } from '../features/performance/sampler.ts';
import { createStoreMeasured } from '../features/performance/store-measured.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import type { Foundation } from './foundation.ts';

const MEASUREMENTS_KEPT_MS = 8 * 24 * 3600 * 1000;

/** Measures this process, stores every ten seconds what all parts measured, and tells the window of it. */
export function startMeasuring(
  { environment, instruments, publish, log }: Foundation,
  queue: WorkQueue,
): Sampler {
  const { db } = environment;
  const { metrics } = instruments.telemetry;
  const storeMeasured = createStoreMeasured(db, { metrics, traces: instruments.traces });
  const store = async (measurement: MeasurementsTable): Promise<void> => {
    const { at, cpu_percent: cpuPercent } = measurement;
    try {
      await addMeasurement(db, measurement);
      await forgetMeasurements(db, at - MEASUREMENTS_KEPT_MS);
      await storeMeasured(at);
      const lastMinute = await runsBetween(db, at - 60_000, at);
      publish('performance.measured', { at, cpuPercent, documentsPerMinute: lastMinute.length });
    } catch (error) {
      log.error('A measurement could not be stored', error);
    }
  };
  const sampler = startSampler({ queueLength: queue.length, store });
  const close = async (): Promise<void> => {
    await sampler.close();
    await storeMeasured(Date.now()).catch((error: unknown) =>
      log.error('The last measurement was lost', error),
    );
  };
  return { ...sampler, close };
}
