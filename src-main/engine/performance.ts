import type { Settings } from '../../src-preload/contract/settings.ts';
import type { Services } from '../api/services.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import { createAdvice } from './advice.ts';
import type { Foundation } from './foundation.ts';
import { startJudging } from './judging.ts';
import { startMeasuring } from './measuring.ts';
import type { EngineOptions, ShellLoad } from './protocol.ts';

/** What measures, judges and advises. */
export interface Performance {
  /** What of it the window asks for. */
  readonly services: Pick<Services, 'advice'>;
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
    readonly changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>;
  },
): Promise<Performance> {
  const sampler = startMeasuring(foundation, parts.queue);
  const judging = await startJudging(foundation);
  const advice = await createAdvice(foundation, {
    changeSettings: parts.changeSettings,
    advisers: [],
    remedies: [],
    objectives: judging.objectives,
  });
  return {
    services: { advice },
    rounds: [advice.review],
    reportShellLoad: sampler.reportShellLoad,
    close: async () => {
      await judging.close();
      await sampler.close();
    },
  };
}
