import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = sample('Richiesta flotta Trasporti Bellini.pdf');

async function engineWithRequest() {
  const engine = await temporaryEngine();
  const { requestId: id } = await takeIntoEngine(engine, FLEET);
  await engine.waitFor(id);
  return { engine, id };
}

describe('calls at the same time', () => {
  it('correct two values of a request, one after the other', async () => {
    const { engine, id } = await engineWithRequest();
    await Promise.all([
      engine.ask('requests.setField', { id, name: 'city', value: 'Verona' }),
      engine.ask('requests.setField', { id, name: 'province', value: 'VR' }),
    ]);
    const { fields } = await engine.ask('requests.get', { id });
    const entered = fields.filter((field) => field.source === 'clerk');
    expect(entered.map((field) => field.value)).toEqual(['Verona', 'VR']);
  });

  it('run a request again only once', async () => {
    const { engine, id } = await engineWithRequest();
    const answers = await Promise.all([
      engine.call('requests.retry', { id }),
      engine.call('requests.retry', { id }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).toSorted()).toEqual([
      'conflict',
      'ok',
    ]);
    await engine.waitFor(id);
    const { history } = await engine.ask('requests.get', { id });
    expect(history.filter((entry) => entry.event === 'retried')).toHaveLength(1);
  });

  it('change settings without losing one of the changes', async () => {
    const engine = await temporaryEngine();
    await Promise.all([
      engine.ask('settings.set', { limits: { maxPages: 77 } }),
      engine.ask('settings.set', { limits: { maxFileMb: 9 } }),
      engine.ask('settings.set', { theme: 'dark' }),
    ]);
    expect(await engine.ask('settings.get', {})).toMatchObject({
      theme: 'dark',
      limits: { maxPages: 77, maxFileMb: 9 },
    });
  });

  it('take the same file and the same bytes in once each', async () => {
    const engine = await temporaryEngine();
    const copy = join(temporaryFolder(), 'copia.pdf');
    writeFileSync(copy, readFileSync(FLEET));
    const outcomes = await Promise.all([FLEET, FLEET, copy].map((path) => takeIntoEngine(engine, path)));
    // Whether the second is still in work (known) or was read already (duplicate) depends on the machine.
    const kinds = outcomes.map(({ outcome }) => outcome);
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(1);
    expect(kinds).not.toContain('refused');
    const made = kinds.filter((kind) => kind !== 'known').length;
    expect((await engine.ask('requests.list', {})).total).toBe(made);
  });
});

describe('a request in work', () => {
  it('is neither archived nor corrected nor run again, and can be run again once cancelled', async () => {
    const engine = await temporaryEngine();
    const { requestId: id } = await takeIntoEngine(engine, sample('SCN_0042.pdf'));
    expect(await engine.ask('review.bulk', { ids: [id], action: { kind: 'archive' } })).toEqual({
      done: [],
      left: [{ id, reason: 'working' }],
      undo: null,
    });
    for (const answer of [
      await engine.call('requests.retry', { id }),
      await engine.call('requests.setField', { id, name: 'city', value: 'Verona' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
    }
    await engine.ask('requests.cancel', { id });
    await engine.waitFor(id);
    expect(await engine.ask('requests.get', { id })).toMatchObject({ status: 'failed', reason: 'cancelled' });
    await engine.ask('requests.retry', { id });
    await engine.waitFor(id);
    expect((await engine.ask('requests.get', { id })).status).toMatch(/ready|review/);
  });

  it('that was left behind can be run again by hand', async () => {
    const { engine, id } = await engineWithRequest();
    await engine.db.updateTable('requests').set({ status: 'reading' }).execute();
    await engine.ask('requests.retry', { id });
    await engine.waitFor(id);
    expect((await engine.ask('requests.get', { id })).status).toBe('ready');
  });

  it('that was left behind is taken up without a restart', async () => {
    const engine = await temporaryEngine({ catchUpMs: 50 });
    const { requestId: id } = await takeIntoEngine(engine, FLEET);
    await engine.waitFor(id);
    await engine.db.updateTable('requests').set({ status: 'reading' }).execute();
    await vi.waitFor(async () => expect((await engine.ask('requests.get', { id })).status).toBe('ready'), {
      timeout: 20_000,
      interval: 50,
    });
  });
});

describe('an engine that closes', () => {
  it('refuses what comes later, and ends once however often it is told to', async () => {
    const engine = await temporaryEngine();
    const accepted = takeIntoEngine(engine, FLEET);
    await Promise.all([engine.close(), engine.close()]);
    expect((await accepted).outcome).toBe('accepted');
    expect(await engine.call('requests.list', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await expect(takeIntoEngine(engine, FLEET)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(engine.file('form', 'x')).rejects.toMatchObject({ code: 'cancelled' });
  });
});
