import type { Logger } from '../core/stage.ts';
import type { Database } from '../data/open-database.ts';
import { addMeasurement, forgetMeasurements, runsBetween } from '../data/repositories/measurements.ts';
import type { MeasurementsTable } from '../data/tables/measurement-tables.ts';
import { startSampler, type Sampler } from '../features/performance/sampler.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import type { Publish } from './event-hub.ts';

const MEASUREMENTS_KEPT_MS = 8 * 24 * 3600 * 1000;

/** Measures this process, keeps eight days of it, and tells the window of each new measurement. */
export function startMeasuring(parts: {
  db: Database;
  queue: WorkQueue;
  publish: Publish;
  log: Logger;
}): Sampler {
  const { db, queue, publish, log } = parts;
  const store = async (measurement: MeasurementsTable): Promise<void> => {
    try {
      await addMeasurement(db, measurement);
      await forgetMeasurements(db, measurement.at - MEASUREMENTS_KEPT_MS);
      const lastMinute = await runsBetween(db, measurement.at - 60_000, measurement.at);
      const { at, cpu_percent: cpuPercent } = measurement;
      publish('performance.measured', { at, cpuPercent, documentsPerMinute: lastMinute.length });
    } catch (error) {
      log.error('A measurement could not be stored', error);
    }
  };
  return startSampler({ queueLength: queue.length, store });
}
