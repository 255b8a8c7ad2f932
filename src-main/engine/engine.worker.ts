import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { channels, type Channel } from '../../src-preload/contract/channels.ts';
import type { Result } from '../../src-preload/contract/errors.ts';
import type { EngineChannel } from '../api/handlers.ts';
import { toCallError } from '../core/errors.ts';
import { createLog } from './log.ts';
import { createEngine, type Engine } from './create-engine.ts';
import type { EngineOptions, FromEngine, ToEngine } from './protocol.ts';

/** The entry of the engine thread: the engine behind messages. */
const port = parentPort;
if (!port) throw new Error('The engine thread was started as a program');
const send = (message: FromEngine) => port.postMessage(message);

const options: EngineOptions = z
  .object({
    dataFolder: z.string(),
    resourcesFolder: z.string(),
    sqliteDriver: z.string().optional(),
    watchFolders: z.boolean().optional(),
    ocrWorkers: z.number().optional(),
    clerk: z.string().nullish(),
    version: z.string().optional(),
    measures: z.boolean().optional(),
    downSince: z.number().optional(),
  })
  .parse(workerData);

const log = createLog(options.dataFolder);
// A forgotten promise is a bug to read about, not a reason to stop everybody's work. An exception that nobody
// caught leaves who knows what behind: the thread ends, and the shell starts it again.
process.on('unhandledRejection', (reason) => log.error('A promise was left alone', reason));
process.on('uncaughtExceptionMonitor', (error) => log.error('The engine thread ends', error));

try {
  const engine = await createEngine(options, log);
  engine.on((event) => send({ kind: 'event', event }));
  port.on('message', (message: ToEngine) => void answer(engine, message));
  send({ kind: 'ready' });
} catch (error) {
  log.error('The engine cannot start', error);
  send({ kind: 'refused', error: toCallError(error) });
  // A thread that ends while it is still being compiled may wait for ever: it stays until the shell ends it.
  port.on('message', () => undefined);
}

async function answer(engine: Engine, message: ToEngine): Promise<void> {
  switch (message.kind) {
    case 'call':
      send({ kind: 'answer', id: message.id, result: await call(engine, message.channel, message.input) });
      break;
    case 'file':
      send({
        kind: 'answer',
        id: message.id,
        result: await settle(engine.file(message.subject, message.fileId)),
      });
      break;
    case 'export':
      send({ kind: 'answer', id: message.id, result: await settle(engine.export(message.order)) });
      break;
    case 'secret':
      engine.setSecret(message.name, message.secret);
      break;
    case 'passwords':
      engine.setPasswords(message.passwords);
      break;
    case 'shell-load':
      engine.reportShellLoad(message.load);
      break;
    case 'close':
      send({ kind: 'answer', id: message.id, result: await settle(engine.close()) });
      port?.close();
      break;
  }
}

async function call(engine: Engine, channel: Channel, input: unknown): Promise<Result<unknown>> {
  if (!isEngineChannel(channel)) {
    return { ok: false, error: { code: 'invalid-input', message: `The engine has no call ${channel}` } };
  }
  return engine.call(channel, input);
}

function isEngineChannel(channel: Channel): channel is EngineChannel {
  return channels[channel].side === 'engine';
}

async function settle<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    return { ok: false, error: toCallError(error) };
  }
}
