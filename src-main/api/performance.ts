import { slowestRuns } from '../data/repositories/runs.ts';
import { buildAccuracy } from '../features/performance/build-accuracy.ts';
import { buildBusiness } from '../features/performance/build-business.ts';
import { buildReport } from '../features/performance/build-report.ts';
import { buildCharts } from '../features/performance/charts/build-charts.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The performance panel. */
export function performanceHandlers({
  db,
  queue,
  now,
  settings,
  shippedModel,
  storeMeasured,
}: Services): DomainHandlers<'performance'> {
  return {
    'performance.report': async ({ window }) => {
      await storeMeasured();
      return buildReport(db, { window, now: now(), waiting: queue.length() });
    },
    'performance.charts': async ({ window, ids }) => ({
      charts: await buildCharts(db, { window, ids, now: now() }),
    }),
    'performance.business': ({ window }) =>
      buildBusiness(db, { window, now: now(), minutesEach: settings().performance.minutesByHand }),
    'performance.accuracy': () => buildAccuracy(db, { shipped: shippedModel, now: now() }),
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
