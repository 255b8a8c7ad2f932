import { availableParallelism } from 'node:os';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { adviseOnReaders } from '../features/performance/advice/reader-adviser.ts';
import type { Adviser } from '../features/performance/advice/recommendation.ts';
import {
  adviseOnOldRequests,
  adviseOnRegressions,
  adviseOnResources,
} from '../features/performance/advice/system-advisers.ts';
import { adviseOnCaches } from '../features/performance/caches/adviser.ts';
import { adviseOnTidiness, adviser } from '../features/performance/queries/adviser.ts';

/** Those that need only what is stored and set: they advise the window and the command line alike. */
export function storedAdvisers(settings: () => Settings): readonly Adviser[] {
  return [
    adviser,
    adviseOnTidiness,
    adviseOnCaches(settings),
    adviseOnReaders(settings, availableParallelism()),
    adviseOnResources,
    adviseOnRegressions,
    adviseOnOldRequests,
  ];
}
