import { slowestRuns } from '../data/repositories/measurements.ts';
import { buildReport } from '../features/performance/build-report.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The performance panel. */
export function performanceHandlers({ db, queue, now }: Services): DomainHandlers<'performance'> {
  return {
    'performance.report': ({ window }) => buildReport(db, { window, now: now(), waiting: queue.length() }),
    'performance.slowest': async ({ from, to, limit }) => ({
      documents: (await slowestRuns(db, from, to, limit)).map((run) => ({
        requestId: run.requestId,
        filename: run.filename,
        finishedAt: new Date(run.finishedAt).toISOString(),
        totalMs: run.totalMs,
        stages: run.stages,
      })),
    }),
  };
}
