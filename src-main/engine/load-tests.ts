import { join } from 'node:path';
import { createLoadTests, type LoadTests } from '../features/performance/load/load-tests.ts';
import type { Foundation } from './foundation.ts';
import { createLaunchLoad } from './launch-load.ts';
import { removeAbandonedLoadFolders } from './load-folder.ts';

/** Where load tests work, in a data folder. */
export const LOAD_FOLDER = 'load-tests';

/** The office's load tests, each in a folder of its own beside the office's data; what a killed one left is removed. */
export async function openLoadTests({ options, environment, publish, log }: Foundation): Promise<LoadTests> {
  const parentFolder = join(options.dataFolder, LOAD_FOLDER);
  await removeAbandonedLoadFolders(parentFolder, options.sqliteDriver);
  return createLoadTests({
    db: environment.db,
    launch: createLaunchLoad({
      ...options,
      sqliteDriver: options.sqliteDriver,
      parentFolder,
      ocrWorkers: () => options.ocrWorkers ?? environment.settings().reading.ocrWorkers,
    }),
    now: environment.now,
    changed: (running) => publish('loadTests.changed', { running }),
    log,
  });
}
