import type { Settings } from '../../src-preload/contract/settings.ts';
import { createCaches, type Caches } from '../core/cache/create-caches.ts';
import type { Logger, Classification } from '../core/stage.ts';
import type { TrialValues } from '../core/trial-values.ts';
import { createStoredTier } from '../data/repositories/cache.ts';
import { COUNTED_TABLES, createRequestTotals } from '../data/repositories/request-totals.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { openKeptAnswers } from '../pipeline/classify/model/kept-answers.ts';
import { openWordings } from '../pipeline/email/wordings.ts';
import { openFormFiles } from '../pipeline/forms/form-files.ts';
import type { TableWrites } from './table-writes.ts';

const MEGABYTE = 1024 * 1024;
/** Of what templates may take: two parts are for the files of forms, read and as a font, one for texts of letters. */
const TEMPLATE_PARTS = 3;
const NUMBER_BYTES = 8;

/** Opens everything that the engine keeps to use again, within the bounds of the settings. */
export function openCaches(
  { db, settings, now, telemetry }: JobEnvironment,
  parts: { readonly writes: TableWrites; readonly trialValues: TrialValues; readonly log: Logger },
) {
  const { writes, trialValues, log } = parts;
  const caches = createCaches({
    metrics: telemetry.metrics,
    now,
    onProblem: (problem, error) => log.warn(problem, { error: String(error) }),
  });
  const limit = (namespace: keyof Settings['caches']['memoryMb'], parts = 1) => ({
    limitBytes: () => (settings().caches.memoryMb[namespace] * MEGABYTE) / parts,
  });
  const ttlMs = () => (trialValues.of('cacheTtlSeconds') ?? settings().caches.ttlSeconds) * 1000;
  const templates = limit('templates', TEMPLATE_PARTS).limitBytes;
  const totals = caches.open<number>('queries', {
    ...limit('queries'),
    ttlMs,
    bytesOf: () => NUMBER_BYTES,
  });
  writes.follow((table) => {
    if (COUNTED_TABLES.includes(table)) caches.drop('queries', { tag: table });
  });
  return {
    caches,
    answers: openKeptAnswers(caches, createStoredTier(db), settings),
    decisions: caches.open<Classification>('classification', {
      ...limit('classification'),
      ttlMs,
      bytesOf: (decision) => JSON.stringify(decision).length * 2,
    }),
    formFiles: openFormFiles(caches, templates),
    wordings: openWordings(caches, templates),
    countRequests: createRequestTotals(db, totals),
  };
}

/** Every ten seconds what has had its time goes, and what is held is measured. */
const TIDY_EVERY_MS = 10_000;

/** Keeps the caches tidy until it is closed. */
export function keepCachesTidy(
  caches: Caches,
  { telemetry: { metrics } }: Pick<JobEnvironment, 'telemetry'>,
  log: Logger,
): { readonly close: () => Promise<void> } {
  const round = async (): Promise<void> => {
    await caches.tidy();
    for (const { namespace, entries, bytes } of caches.state()) {
      metrics.set('cache_entries', { namespace, tier: 'memory' }, entries);
      metrics.set('cache_size', { namespace, tier: 'memory' }, bytes);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = round().catch((error: unknown) => log.error('The caches could not be tidied', error));
  }, TIDY_EVERY_MS);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
