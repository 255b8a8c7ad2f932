import type { Settings } from '../../src-preload/contract/settings.ts';
import type { Services } from '../api/services.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { cacheRemedies } from '../features/performance/caches/adviser.ts';
import { queryRemedies } from '../features/performance/queries/adviser.ts';
import type { DocumentReader } from '../pipeline/text/document-reader.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import { createAdvice } from './advice.ts';
import type { Foundation } from './foundation.ts';
import { startJudging } from './judging.ts';
import { openLoadTests } from './load-tests.ts';
import { startMeasuring } from './measuring.ts';
import { openMonitoring } from './monitoring.ts';
import { createProfiles } from './profiles.ts';
import type { EngineOptions, ShellLoad } from './protocol.ts';
import { createQueries } from './queries.ts';
import { storedAdvisers } from './stored-advisers.ts';
import { startTuning } from './tuning.ts';

/** What measures, judges and advises. */
export interface Performance {
  /** What of it the window asks for. */
  readonly services: Pick<
    Services,
    'storeMeasured' | 'tuning' | 'queries' | 'advice' | 'loadTests' | 'monitoring' | 'profiles'
  >;
  /** Every minute, one after the other. */
  readonly rounds: readonly (() => Promise<void>)[];
  readonly reportShellLoad: (load: ShellLoad) => void;
  readonly close: () => Promise<void>;
}

/** Starts measuring, and puts together whatever lives on the measurements. */
export async function createPerformance(
  foundation: Foundation & { readonly options: EngineOptions },
  parts: {
    readonly queue: WorkQueue;
    readonly pools: readonly WatchedPool[];
    readonly reader: Pick<DocumentReader, 'resize'>;
    readonly changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>;
  },
): Promise<Performance> {
  const sampler = await startMeasuring(foundation, parts);
  const judging = await startJudging(foundation);
  const queries = await createQueries(foundation, parts.queue);
  const advice = await createAdvice(foundation, {
    changeSettings: parts.changeSettings,
    advisers: storedAdvisers(foundation.environment.settings),
    remedies: [...queryRemedies(queries.desk), ...cacheRemedies(parts.changeSettings)],
    objectives: judging.objectives,
  });
  const tuning = startTuning(foundation, parts);
  const loadTests = await openLoadTests(foundation);
  const profiles = createProfiles(foundation);
  const { totals } = foundation.instruments;
  const monitoring = await openMonitoring(foundation, { totals, advice: advice.report });
  return {
    services: {
      storeMeasured: sampler.storeNow,
      tuning,
      queries: queries.desk,
      advice,
      loadTests,
      monitoring,
      profiles,
    },
    rounds: [queries.round, advice.review],
    reportShellLoad: sampler.reportShellLoad,
    close: async () => {
      await profiles.close();
      await monitoring.close();
      await queries.close();
      await tuning.close();
      await judging.close();
      await loadTests.close();
      await sampler.close();
    },
  };
}
