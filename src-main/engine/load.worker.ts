import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { CallError } from '../../src-preload/contract/errors.ts';
import { LOAD_KINDS } from '../../src-preload/contract/load-tests.ts';
import { BrokerFlowError, toCallError } from '../core/errors.ts';
import { createMachineMeter } from '../features/performance/load/machine-meter.ts';
import { createPapers } from '../features/performance/load/papers.ts';
import { runLoad, type LoadMeasurements } from '../features/performance/load/run-load.ts';
import { workerFile } from '../workers/worker-file.ts';
import { createEngineClient } from './engine-client.ts';
import type { FromLoad, LoadTask, ToLoad } from './load-protocol.ts';
import type { EngineEvent } from './protocol.ts';
import { resourcePaths } from './resources.ts';

/** The entry of the thread of a load test: virtual users, and an engine thread as the window has one. */
const port = parentPort;
if (!port) throw new Error('The thread of load tests was started as a program');
const send = (message: FromLoad) => port.postMessage(message);

const task: LoadTask = z
  .object({
    plan: z.object({
      id: z.string(),
      kind: z.enum(LOAD_KINDS),
      seconds: z.number(),
      users: z.number(),
      seed: z.number(),
      thinkMs: z.number(),
      mix: z.object({ drop: z.number(), open: z.number(), search: z.number(), correct: z.number() }),
      stepMs: z.number(),
    }),
    folder: z.string(),
    resourcesFolder: z.string(),
    sqliteDriver: z.string().optional(),
    ocrWorkers: z.number().optional(),
  })
  .parse(workerData);

const cancelled = new AbortController();
port.on('message', (message: ToLoad) => {
  if (message.kind === 'cancel') cancelled.abort();
});

try {
  send({ kind: 'done', measurements: await run(task) });
} catch (error) {
  send({ kind: 'failed', error: toCallError(error) });
}
port.close();

async function run({ plan, folder, resourcesFolder, ...engine }: LoadTask): Promise<LoadMeasurements> {
  const listeners = new Set<(event: EngineEvent) => void>();
  let refused: CallError | null = null;
  const client = createEngineClient({
    worker: new URL(workerFile('engine', import.meta.url)),
    engine: { ...engine, resourcesFolder, dataFolder: join(folder, 'data'), watchFolders: false },
    onEvent: (event) => {
      for (const listener of listeners) listener(event);
    },
    onRefused: (error) => {
      refused = error;
      cancelled.abort();
    },
    log: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const ready = await client.call('settings.get', {}); // the clock starts when the engine works
    if (!ready.ok) throw new BrokerFlowError(ready.error.code, ready.error.message);
    const measurements = await runLoad(plan, {
      target: {
        call: client.call,
        on: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      papers: await createPapers({
        folder: await dropFolder(folder),
        samplesFolder: resourcePaths(resourcesFolder).samples,
        seed: plan.seed,
      }),
      readMachine: createMachineMeter(folder),
      signal: cancelled.signal,
      onStep: (report) => send({ kind: 'step', report }),
    });
    throwIfRefused(refused);
    return measurements;
  } finally {
    await client.close();
  }
}

async function dropFolder(folder: string): Promise<string> {
  const drops = join(folder, 'drops');
  await mkdir(drops, { recursive: true, mode: 0o700 });
  return drops;
}

/** An engine that died for good measured nothing that could be shown. */
function throwIfRefused(error: CallError | null): void {
  if (error) throw new BrokerFlowError(error.code, error.message);
}
