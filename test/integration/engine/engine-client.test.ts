import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallError } from '../../../src-preload/contract/errors.ts';
import { createEngineClient } from '../../../src-main/engine/engine-client.ts';
import type { EngineClient } from '../../../src-main/engine/engine-client.ts';

const WORKER = new URL('../../fixtures/engine-thread/scripted-engine.ts', import.meta.url);
let folder: string;
let client: EngineClient | undefined;
let events: string[];
let refusals: CallError[];

function start(): EngineClient {
  client = createEngineClient({
    worker: WORKER,
    engine: { dataFolder: folder, resourcesFolder: folder },
    onEvent: (event) => events.push(event.name),
    onRefused: (error) => refusals.push(error),
    log: () => undefined,
  });
  return client;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'brokerflow-thread-'));
  events = [];
  refusals = [];
});
afterEach(async () => {
  await client?.close();
  await rm(folder, { recursive: true });
});

const stop = (engine: EngineClient) =>
  engine.call('requests.retry', { id: '6f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11' });

describe('the engine thread', () => {
  it('answers calls made before it was ready, and passes its events on', async () => {
    const engine = start();
    expect(await engine.call('settings.get', {})).toEqual({ ok: true, value: [] });
    expect(events).toEqual(['request.outcome']);
  });

  it('pairs answers with questions', async () => {
    const engine = start();
    const answers = await Promise.all(
      ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => engine.file('document', name)),
    );
    expect(answers.map((answer) => answer.ok && answer.value.filename)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  });

  it('is started again when it dies, and is told since when there was none, and the secrets and passwords', async () => {
    const engine = start();
    engine.setSecret('modelKey', 'sk-1');
    engine.setSecret('imapPassword', 'vecchia');
    engine.setSecret('imapPassword', null);
    engine.setSecret('smtpPassword', 'posta');
    engine.setPasswords(['segreta', 'altra']);
    expect(await stop(engine)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await engine.call('settings.get', {})).toEqual({
      ok: true,
      value: [
        'takes the place of a lost one',
        'modelKey sk-1',
        'smtpPassword posta',
        'passwords segreta altra',
      ],
    });
    expect(refusals).toEqual([]);
  });

  it('is not started for ever', async () => {
    const engine = start();
    for (let death = 0; death < 4; death += 1) await stop(engine);
    expect(await engine.call('settings.get', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(refusals).toHaveLength(1);
  });

  it('says why it cannot start, to all who ask', async () => {
    await writeFile(path.join(folder, 'refuse'), '');
    const engine = start();
    const early = await engine.call('settings.get', {});
    expect(early).toMatchObject({ ok: false, error: { code: 'database-newer' } });
    expect(engine.refusal()).toMatchObject({ code: 'database-newer' });
    expect(refusals).toHaveLength(1);
  });

  it('finishes before it is closed, and answers nothing afterwards', async () => {
    const engine = start();
    await engine.call('settings.get', {});
    await engine.close();
    expect(existsSync(path.join(folder, 'closed'))).toBe(true);
    expect(await engine.call('settings.get', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('can be closed while it starts', async () => {
    await expect(start().close()).resolves.toBe(true);
  });
});
