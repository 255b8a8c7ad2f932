import { Worker } from 'node:worker_threads';
import { BrokerFlowError } from '../core/errors.ts';
import type { LaunchLoad } from '../features/performance/load/load-tests.ts';
import type { LoadMeasurements, LoadStepReport } from '../features/performance/load/run-load.ts';
import { workerFile } from '../workers/worker-file.ts';
import { openLoadFolder, type LoadFolder } from './load-folder.ts';
import type { FromLoad, LoadTask, ToLoad } from './load-protocol.ts';

/** A cancelled test gets so long to put its engine down. */
const CANCEL_MS = 15_000;

/** Load tests in a thread of their own, each on a folder that is gone afterwards. */
export function createLaunchLoad(options: {
  /** Where the folders of load tests lie. */
  readonly parentFolder: string;
  readonly resourcesFolder: string;
  readonly sqliteDriver: string | undefined;
  /** OCR workers as the office has them; null for the engine's own choice. */
  readonly ocrWorkers: () => number | undefined;
}): LaunchLoad {
  const { parentFolder, resourcesFolder, sqliteDriver, ocrWorkers } = options;
  return async (plan, onStep) => {
    const folder = await openLoadFolder(parentFolder, sqliteDriver);
    const task: LoadTask = {
      plan,
      folder: folder.path,
      resourcesFolder,
      sqliteDriver,
      ocrWorkers: ocrWorkers(),
    };
    const thread = new Worker(new URL(workerFile('load', import.meta.url)), { workerData: task });
    const done = resultIn(folder, thread, onStep);
    const kill = async (): Promise<void> => {
      await thread.terminate();
      await done.catch(() => undefined);
    };
    const cancel = (): void => {
      thread.postMessage({ kind: 'cancel' } satisfies ToLoad);
      const timer = setTimeout(() => void kill(), CANCEL_MS);
      thread.once('exit', () => {
        clearTimeout(timer);
      });
    };
    return { done, cancel, kill };
  };
}

/** The folder is gone when this settles. */
async function resultIn(
  folder: LoadFolder,
  thread: Worker,
  onStep: (report: LoadStepReport) => void,
): Promise<LoadMeasurements> {
  try {
    return await resultOf(thread, onStep);
  } finally {
    await folder.remove();
  }
}

/** Resolves once the thread has ended, so that nothing holds its folder any more. */
function resultOf(thread: Worker, onStep: (report: LoadStepReport) => void): Promise<LoadMeasurements> {
  return new Promise((resolve, reject) => {
    let result: LoadMeasurements | null = null;
    let problem: unknown = new BrokerFlowError('cancelled', 'The load test was ended');
    thread.on('message', (message: FromLoad) => {
      if (message.kind === 'step') onStep(message.report);
      else if (message.kind === 'done') result = message.measurements;
      else problem = new BrokerFlowError(message.error.code, message.error.message);
    });
    thread.on('error', (error: unknown) => {
      problem = error;
    });
    thread.on('exit', () => {
      if (result) resolve(result);
      else reject(problem);
    });
  });
}
