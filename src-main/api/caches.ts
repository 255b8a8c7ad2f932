import type { CachesReport } from '../../src-preload/contract/caches.ts';
import { buildCachesReport } from '../features/performance/caches/cache-report.ts';
import { STORED_ANSWERS_BYTES } from '../pipeline/classify/model/kept-answers.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** What is kept to be used again. */
export function cacheHandlers({ db, now, caches }: Services): DomainHandlers<'caches'> {
  const report = (): Promise<CachesReport> =>
    buildCachesReport(db, now(), {
      states: caches.state(),
      storedLimit: (namespace) => (namespace === 'model-answers' ? STORED_ANSWERS_BYTES : null),
    });
  return {
    'caches.report': report,
    'caches.clear': async ({ namespaces }) => {
      const cleared = await caches.clear(namespaces);
      return { ...cleared, report: await report() };
    },
  };
}
