import type { Metrics } from '../../core/metrics/metrics.ts';
import type { Database } from '../../data/open-database.ts';
import { correctionsAfter, lastCorrectionId } from '../../data/repositories/corrections.ts';

/** Counts the corrections that were made since the last time: wherever they are made, they are stored. */
export async function createCorrectionCounter(db: Database, metrics: Metrics): Promise<() => Promise<void>> {
  let counted = await lastCorrectionId(db);
  return async () => {
    for (const { id, subject } of await correctionsAfter(db, counted)) {
      metrics.add('corrections', { subject });
      counted = id;
    }
  };
}
