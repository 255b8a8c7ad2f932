import * as z from 'zod';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import type { Cache } from '../../../core/cache/cache.ts';
import type { Caches } from '../../../core/cache/create-caches.ts';
import type { StoredTier } from '../../../core/cache/stored-tier.ts';
import { modelAnswerSchema, tokenUsageSchema } from '../../../core/model-answer.ts';
import type { PricedAnswer } from './question-lane.ts';

const MEGABYTE = 1024 * 1024;
const DAY_MS = 24 * 3600 * 1000;
/** What all answers may take in the database: some 60,000 of them. */
export const STORED_ANSWERS_BYTES = 64 * MEGABYTE;

const keptAnswerSchema = z.object({ answer: modelAnswerSchema, usage: tokenUsageSchema.nullable() });

/** What the outside model answered: kept in the database as well, for as long as the office set. */
export function openKeptAnswers(
  caches: Caches,
  tier: StoredTier,
  settings: () => Pick<Settings, 'caches' | 'model'>,
): Cache<PricedAnswer> {
  return caches.open<PricedAnswer>('model-answers', {
    bytesOf: (given) => JSON.stringify(given).length * 2,
    ttlMs: () => settings().model.cacheDays * DAY_MS,
    limitBytes: () => settings().caches.memoryMb['model-answers'] * MEGABYTE,
    stored: {
      tier,
      limitBytes: () => STORED_ANSWERS_BYTES,
      encode: (given) => JSON.stringify(given),
      decode: (text) => keptAnswerSchema.parse(JSON.parse(text)),
    },
  });
}
