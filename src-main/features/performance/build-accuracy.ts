import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  accuracyMeasurementSchema,
  type AccuracyMeasurement,
  type AccuracyReport,
} from '../../../src-preload/contract/accuracy.ts';
import type { Database } from '../../data/open-database.ts';
import { requestsDecidedSince } from '../../data/repositories/decided-requests.ts';
import { correctionWeeks, mondayOf, WEEKS } from './correction-weeks.ts';

/** Where the application keeps its model and what was measured of it before it was shipped. */
export interface ShippedModel {
  readonly model: string;
  readonly accuracy: string;
}

/**
 * How well categories are decided: what was measured on requests that nothing was trained on, whether
 * that was this model, and how many categories the clerk corrected in the last weeks.
 * @throws what the system says when the model itself cannot be read
 */
export async function buildAccuracy(
  db: Database,
  { shipped, now }: { shipped: ShippedModel; now: Date },
): Promise<AccuracyReport> {
  const measurement = await readMeasurement(shipped.accuracy);
  const sha256 = createHash('sha256')
    .update(await readFile(shipped.model))
    .digest('hex');
  const decided = await requestsDecidedSince(db, mondayOf(now, WEEKS - 1).getTime());
  return {
    measurement,
    sameModel: measurement?.modelSha256 === sha256,
    weeks: correctionWeeks(decided, now),
  };
}

/** Null when there is none, or one of a form that this version does not know: the panel says so. */
async function readMeasurement(file: string): Promise<AccuracyMeasurement | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  return accuracyMeasurementSchema.safeParse(parseJson(text)).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
