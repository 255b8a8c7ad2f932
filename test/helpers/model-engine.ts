import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Settings } from '../../src-preload/contract/settings.ts';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { textPdf } from './make-documents.ts';
import {
  startStubModelServer,
  type StubModelServer,
  type StubReply,
  type StubRequest,
} from './stub-model-server.ts';
import { takeIntoEngine } from './take-one.ts';
import { temporaryEngine, type TestEngine } from './temporary-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An engine that may ask a stub model, and the stub. */
export interface ModelEngine {
  readonly engine: TestEngine;
  readonly server: StubModelServer;
  /** Takes a text in as a PDF and waits until it has settled. */
  readonly process: (text: string) => Promise<RequestDetail>;
}

/** An engine whose model is switched on and has a key; agreed to unless told otherwise. */
export async function modelEngine(
  reply: (request: StubRequest, count: number) => StubReply | Promise<StubReply>,
  options: { settings?: Partial<Settings['model']>; consent?: boolean; dataFolder?: string } = {},
): Promise<ModelEngine> {
  const server = await startStubModelServer(reply);
  onTestFinished(server.close);
  const engine = await temporaryEngine(
    options.dataFolder === undefined ? {} : { dataFolder: options.dataFolder },
  );
  const model = { enabled: true, baseUrl: server.baseUrl, model: 'stub', ...options.settings };
  await engine.ask('settings.set', { model });
  engine.setSecret('modelKey', 'sk-stub');
  if (options.consent !== false)
    await engine.ask('model.giveConsent', { address: server.baseUrl, masked: model.mask ?? true });
  return { engine, server, process: (text) => processText(engine, text) };
}

/** Takes a text into an engine as a PDF; what became of it. */
export async function processText(engine: TestEngine, text: string): Promise<RequestDetail> {
  const path = join(temporaryFolder(), 'richiesta.pdf');
  const lines = text.split('\n').map((line, index) => ({ text: line, x: 50, y: 60 + index * 18, size: 11 }));
  writeFileSync(path, await textPdf(lines));
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return engine.ask('requests.get', { id: requestId });
}
