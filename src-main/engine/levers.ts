import { availableParallelism } from 'node:os';
import { CACHE_TTL_SECONDS } from '../../src-preload/contract/caches.ts';
import { settingsSchema, type Settings } from '../../src-preload/contract/settings.ts';
import type { TunedParameter } from '../../src-preload/contract/tuning.ts';
import type { WorkMeter } from '../core/metrics/work-meter.ts';
import type { TrialValues } from '../core/trial-values.ts';
import { MOST_BY_DEFAULT } from '../data/repositories/settings.ts';
import type { Lever, Yardstick } from '../features/performance/tuning/lever.ts';
import type { Setting } from '../features/performance/tuning/next-trial.ts';
import type { DocumentReader } from '../pipeline/text/document-reader.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import { documentsAtOnce, documentsInWork } from './change-settings.ts';

/** What the levers move. */
export interface Machinery {
  readonly settings: () => Settings;
  readonly now: () => Date;
  readonly changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>;
  readonly reader: Pick<DocumentReader, 'resize'>;
  readonly queue: Pick<WorkQueue, 'length' | 'resize'>;
  readonly trialValues: TrialValues;
  readonly meter: WorkMeter;
}

/** Long enough for some pages of each reader. */
const WORK_WINDOW_MS = 45_000;
const LOOKUP_WINDOW_MS = 15 * 60_000;
/** With fewer lookups the share of those that found something is chance. */
const FEWEST_LOOKUPS = 100;
/** More must wait than can be in work at once, or more at once could not show. */
const WAITING_BEYOND = 4;
const PAGES_AT_A_TIME = { least: 5, most: 50 } as const;
const MOST_READERS = 16;

/** Everything that can be tuned. */
export function createLevers(machinery: Machinery): readonly Lever[] {
  const { settings, reader, queue, trialValues } = machinery;
  const work = workYardstick(machinery);
  return [
    leverOf(machinery, work, {
      setting: () => readersSetting(settings()),
      apply: async (value) => {
        await reader.resize(value);
        queue.resize(settings().work.documentsAtOnce || documentsAtOnce(value));
      },
      change: (current, ocrWorkers) => ({ ...current, reading: { ...current.reading, ocrWorkers } }),
    }),
    leverOf(machinery, work, {
      setting: () => documentsSetting(settings()),
      apply: async (value) => queue.resize(value),
      change: (current, value) => ({ ...current, work: { ...current.work, documentsAtOnce: value } }),
    }),
    leverOf(machinery, work, {
      setting: () => ({
        parameter: 'pagesAtATime',
        value: settings().work.pagesAtATime,
        usual: USUAL.work.pagesAtATime,
        ...PAGES_AT_A_TIME,
      }),
      apply: async (value) => trialValues.use('pagesAtATime', value),
      change: (current, pagesAtATime) => ({ ...current, work: { ...current.work, pagesAtATime } }),
    }),
    leverOf(machinery, lookupYardstick(machinery), {
      setting: () => ({
        parameter: 'cacheTtlSeconds',
        value: settings().caches.ttlSeconds,
        usual: USUAL.caches.ttlSeconds,
        ...CACHE_TTL_SECONDS,
      }),
      apply: async (value) => trialValues.use('cacheTtlSeconds', value),
      change: (current, ttlSeconds) => ({ ...current, caches: { ...current.caches, ttlSeconds } }),
    }),
  ];
}

/** As the program comes. */
const USUAL = settingsSchema.parse({});

function leverOf(
  { changeSettings, trialValues }: Machinery,
  yardstick: Yardstick,
  lever: Pick<Lever, 'setting' | 'apply'> & {
    readonly change: (current: Settings, value: number) => Settings;
  },
): Lever {
  const parameter: TunedParameter = lever.setting().parameter;
  return {
    parameter,
    setting: lever.setting,
    apply: lever.apply,
    save: async (value) => {
      await changeSettings((current) => lever.change(current, value));
      trialValues.use(parameter, null);
    },
    yardstick,
  };
}

function readersSetting({ reading: { ocrWorkers } }: Settings): Setting {
  const cores = availableParallelism();
  return {
    parameter: 'ocrWorkers',
    value: ocrWorkers,
    usual: Math.min(MOST_BY_DEFAULT, cores),
    least: 1,
    most: Math.min(MOST_READERS, cores),
  };
}

function documentsSetting(settings: Settings): Setting {
  const usual = documentsAtOnce(settings.reading.ocrWorkers);
  const follows = settings.work.documentsAtOnce === 0;
  return {
    parameter: 'documentsAtOnce',
    value: documentsInWork(settings),
    usual,
    least: 1,
    most: Math.min(64, usual * 3),
    follows,
  };
}

/** Work done in a millisecond of it. */
function workYardstick({ settings, queue, meter, now }: Machinery): Yardstick {
  return {
    windowMs: WORK_WINDOW_MS,
    isLoaded: () => queue.length() > documentsInWork(settings()) + WAITING_BEYOND,
    begin: () => {
      const before = meter.workDone();
      const begun = now().getTime();
      return () => (meter.workDone() - before) / (now().getTime() - begun) || null;
    },
  };
}

/** The share of lookups that found something. */
function lookupYardstick({ meter }: Machinery): Yardstick {
  return {
    windowMs: LOOKUP_WINDOW_MS,
    isLoaded: () => true,
    begin: () => {
      const before = meter.lookups();
      return () => {
        const { all, found } = meter.lookups();
        return all - before.all < FEWEST_LOOKUPS ? null : (found - before.found) / (all - before.all);
      };
    },
  };
}
