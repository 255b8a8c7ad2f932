import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src-preload/contract/errors.ts';
import { BrokerFlowError } from '../../../src-main/core/errors.ts';
import { createCallHandler } from '../../../src-main/shell/call-handler.ts';
import type { ShellHandlers } from '../../../src-main/shell/call-handler.ts';
import { createCallMeter } from '../../../src-main/shell/call-meter.ts';
import type { EngineClient } from '../../../src-main/engine/engine-client.ts';

const ID = '6f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11';

/** The far side of the boundary: answers what it is told to and remembers what it was asked. */
function handlerWith(answer: Result<unknown>) {
  const asked: unknown[] = [];
  const engine: EngineClient = {
    call: (channel, input) => {
      asked.push([channel, input]);
      return Promise.resolve(answer);
    },
    file: () => Promise.resolve({ ok: false, error: { code: 'not-found', message: '' } }),
    export: () => Promise.resolve({ ok: false, error: { code: 'not-found', message: '' } }),
    setSecret: () => undefined,
    setPasswords: () => undefined,
    reportShellLoad: () => undefined,
    close: () => Promise.resolve(true),
    refusal: () => null,
  };
  const saved = { saved: true };
  const handlers: ShellHandlers = {
    'app.info': () => ({ version: '1.0.0', dataFolder: '/data', runtime: 'test', engineFailure: null }),
    'app.quit': () => ({}),
    'app.showDataFolder': () => {
      throw new BrokerFlowError('not-found', 'no such folder');
    },
    'intake.pickFiles': () => ({ results: [] }),
    'templates.pick': () => ({ template: null }),
    'forms.saveFlat': () => ({ saved: false }),
    'profiles.save': () => ({ saved: false }),
    'documents.open': () => ({}),
    'documents.saveOriginal': () => saved,
    'documents.saveSearchable': () => saved,
    'forms.open': () => Promise.reject(new TypeError('a bug')),
    'forms.save': () => saved,
    'forms.saveAll': () => saved,
    'papers.save': () => saved,
    'drafts.open': () => ({}),
    'drafts.save': () => saved,
    'deadlines.openLetter': () => ({}),
    'deadlines.export': () => saved,
    'insurers.export': () => saved,
    'insurers.pickFile': () => ({ preview: null }),
    'performance.saveChart': () => saved,
    'audit.export': () => saved,
    'loadTests.save': () => saved,
    'learning.export': () => ({ saved: false }),
    'learning.import': () => ({ taken: null }),
    'settings.pickFolder': () => ({ folder: null }),
    'secrets.state': () => ({ stored: false, protection: 'system', unlocked: false }),
    'secrets.store': () => ({ stored: true, protection: 'system', unlocked: true }),
    'secrets.unlock': () => ({ stored: true, protection: 'system', unlocked: true }),
    'secrets.forget': () => ({ stored: false, protection: 'system', unlocked: false }),
    'passwords.state': () => ({ available: true, count: 0 }),
    'passwords.remember': () => ({ available: true, count: 1 }),
    'passwords.forget': () => ({ available: true, count: 0 }),
  };
  return {
    asked,
    call: createCallHandler({ engine, handlers, meter: createCallMeter(), checkOutputs: true }),
  };
}

const refused = (code: string) => ({ ok: false, error: { code } });

describe('a call from the window', () => {
  it('of the shell is answered here', async () => {
    const { call, asked } = handlerWith({ ok: true, value: {} });
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { version: '1.0.0' } });
    expect(asked).toEqual([]);
  });

  it('of the engine goes there, parsed, with defaults filled in', async () => {
    const { call, asked } = handlerWith({ ok: true, value: { total: 0, rows: [] } });
    expect(await call('forms.list', { text: 'rossi', more: 1 })).toEqual({
      ok: true,
      value: { total: 0, rows: [] },
    });
    expect(asked).toEqual([['forms.list', { text: 'rossi', offset: 0, limit: 100 }]]);
  });

  it.each([['nothing.like.this'], ['constructor'], [7], [undefined], [{ toString: () => 'app.info' }]])(
    'that the contract does not know is refused: %j',
    async (channel) => {
      const { call, asked } = handlerWith({ ok: true, value: {} });
      expect(await call(channel, {})).toMatchObject(refused('invalid-input'));
      expect(asked).toEqual([]);
    },
  );

  it.each([[{ id: 'x' }], [null], [[ID]], [{}]])('with a wrong input is refused: %j', async (input) => {
    const { call, asked } = handlerWith({ ok: true, value: {} });
    expect(await call('requests.get', input)).toMatchObject(refused('invalid-input'));
    expect(asked).toEqual([]);
  });

  it('may not name paths', async () => {
    const { call, asked } = handlerWith({ ok: true, value: { results: [] } });
    const input = { paths: ['/etc/passwd'], source: 'drop' };
    expect(await call('intake.addFiles', input)).toMatchObject(refused('forbidden'));
    expect(asked).toEqual([]);
  });

  it('that is refused comes back as a value with its code', async () => {
    const { call } = handlerWith({ ok: true, value: {} });
    expect(await call('app.showDataFolder', {})).toMatchObject(refused('not-found'));
    expect(await call('forms.open', { id: ID })).toMatchObject(refused('internal'));
  });

  it('is not answered against the contract', async () => {
    const { call } = handlerWith({ ok: true, value: { total: 'many' } });
    expect(await call('forms.list', {})).toMatchObject(refused('internal'));
  });
});
