import { expect, test } from 'vitest';
import type { ModelNotice } from '../../../src-preload/contract/model.ts';
import { modelEngine, processText } from '../../helpers/model-engine.ts';
import { stubAnswers } from '../../helpers/stub-answers.ts';
import type { StubReply } from '../../helpers/stub-model-server.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = `Spett.le Broker,
chiediamo un preventivo RCA a libro matricola per i nostri furgoni
targati FG123KL e GB456MN, con decorrenza 01/12/2026.
Bellini Trasporti S.r.l. - P.IVA 01234567897 - Via Garibaldi 14, 12100 Cuneo (CN)`;
const USAGE = { prompt_tokens: 1000, completion_tokens: 100 };
const saying =
  (category: 'Flotta Auto' | 'Altro', more: Partial<StubReply> = {}) =>
  (): StubReply => ({
    content: stubAnswers([{ category, reason: 'Chiede la RCA dei furgoni.' }]),
    usage: USAGE,
    ...more,
  });

function noticesOf(engine: TestEngine): ModelNotice[] {
  const heard: ModelNotice[] = [];
  engine.on((event) => {
    if (event.name === 'model.changed' && event.payload.notice !== null) heard.push(event.payload.notice);
  });
  return heard;
}

test('nothing is sent before the clerk has agreed to the very text', async () => {
  const { engine, server, process } = await modelEngine(saying('Flotta Auto'), { consent: false });
  const notices = noticesOf(engine);
  expect((await engine.ask('model.preview', {})).preview).toBeNull();

  expect(await process(FLEET)).toMatchObject({ classifier: 'local', opinion: null });
  expect(server.requests).toEqual([]);
  await expect.poll(() => notices).toEqual(['no-consent']);
  expect((await engine.ask('model.state', {})).readiness).toBe('no-consent');

  const { preview } = await engine.ask('model.preview', {});
  expect(preview).toMatchObject({ address: server.baseUrl, masked: true, hidden: 4 });
  expect(preview?.document).toContain('[NOME-1] - P.IVA [PIVA-1] - Via Garibaldi 14');
  expect(preview?.document).not.toMatch(/Bellini|01234567897|FG123KL/);
  await engine.ask('model.giveConsent', { address: preview?.address ?? '', masked: true });

  expect(await process(`${FLEET}\nGrazie`)).toMatchObject({ classifier: 'openai' });
  const sent = server.requests[0]?.body.messages ?? [];
  const inner = (text: string) =>
    text
      .replaceAll(/document-1-\w+/g, 'mark')
      .split('\n')
      .slice(1, 5);
  expect(inner(sent[1]?.content ?? '')).toEqual(inner(preview?.document ?? ''));
});

test('a consent is withdrawn, ends with another address and with the masking; it is kept over a restart', async () => {
  const dataFolder = temporaryFolder();
  const { engine, server } = await modelEngine(saying('Flotta Auto'), { dataFolder });
  const { consent, readiness } = await engine.ask('model.state', {});
  expect(readiness).toBe('ready');
  expect(consent).toMatchObject({ address: server.baseUrl, masked: true });

  await engine.ask('settings.set', { model: { mask: false } });
  expect((await engine.ask('model.state', {})).readiness).toBe('no-consent');
  await engine.ask('settings.set', { model: { mask: true, baseUrl: 'http://localhost:1/v1' } });
  expect((await engine.ask('model.state', {})).readiness).toBe('no-consent');
  const wrong = await engine.call('model.giveConsent', { address: server.baseUrl, masked: true });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'conflict' } });
  await engine.ask('settings.set', { model: { baseUrl: server.baseUrl } });
  await engine.close();

  const again = await temporaryEngine({ dataFolder });
  expect((await again.ask('model.state', {})).readiness).toBe('no-key');
  again.setSecret('modelKey', 'sk-stub');
  expect((await again.ask('model.state', {})).consent?.givenAt).toBe(consent?.givenAt);
  expect((await again.ask('model.withdrawConsent', {})).readiness).toBe('no-consent');
  expect(await again.db.selectFrom('model_consents').select('withdrawn_at').execute()).toEqual([
    { withdrawn_at: expect.stringMatching(/^\d{4}-/) as string },
  ]);
});

test('a model of the same opinion confirms a sure answer; its reason is kept, and what it cost', async () => {
  const { engine, process } = await modelEngine(saying('Flotta Auto'));

  const request = await process(FLEET);

  expect(request).toMatchObject({
    category: 'Flotta Auto',
    classifier: 'openai',
    opinion: {
      category: 'Flotta Auto',
      reason: 'Chiede la RCA dei furgoni.',
      source: 'openai',
      differing: [],
    },
  });
  expect(request.reason).not.toBe('low-confidence');
  expect((await engine.ask('model.state', {})).today).toMatchObject({
    calls: 1,
    inputTokens: 1000,
    outputTokens: 100,
  });
});

test('the same text is answered from what was kept, until it is forgotten', async () => {
  const { engine, server, process } = await modelEngine(saying('Flotta Auto'));
  const { id } = await process(FLEET);

  await engine.ask('requests.retry', { id });
  await engine.waitFor(id);

  expect(await engine.ask('requests.get', { id })).toMatchObject({
    classifier: 'cache',
    opinion: { source: 'cache' },
  });
  expect(server.requests).toHaveLength(1);
  const { cache } = await engine.ask('model.state', {});
  expect(cache).toMatchObject({ entries: 1, hits: 1 });
  expect(cache.savedEuro).toBeCloseTo((1000 * 0.15 + 100 * 0.6) / 1e6);
  expect((await engine.ask('model.forgetAnswers', {})).cache.entries).toBe(0);
});

test('where they differ the local category stays and the clerk decides; whose choice is never overruled', async () => {
  const { engine, server, process } = await modelEngine(saying('Altro'));

  const request = await process(FLEET);

  expect(request).toMatchObject({
    category: 'Flotta Auto',
    classifier: 'local',
    status: 'review',
    reason: 'models-disagree',
    reasonDetail: 'Altro',
    opinion: { category: 'Altro' },
  });
  const corrected = await engine.ask('requests.setCategory', { id: request.id, category: 'Flotta Auto' });
  expect(corrected.reason).not.toBe('models-disagree');
  await engine.ask('requests.retry', { id: request.id });
  await engine.waitFor(request.id);
  expect(await engine.ask('requests.get', { id: request.id })).toMatchObject({ classifier: 'clerk' });
  expect(server.requests).toHaveLength(1);
});

test('what the model alone has read is shown as its own, with its place, until the clerk confirms it', async () => {
  const { engine, process } = await modelEngine(() => ({
    content: stubAnswers([
      {
        category: 'Flotta Auto',
        fields: [
          { name: 'profession', value: 'pasta fresca', words: 'pasta fresca' },
          { name: 'turnoverEur', value: 999, words: 'fatturato 999' },
        ],
      },
    ]),
  }));

  const request = await process(`${FLEET}\nPortiamo pasta fresca ai mercati.`);

  expect(request.fields.find(({ name }) => name === 'profession')).toMatchObject({
    value: 'pasta fresca',
    source: 'model',
    evidence: [{ page: 1, raw: 'pasta fresca' }],
  });
  expect(request.fields.some(({ name }) => name === 'turnoverEur')).toBe(false);
  expect(request).toMatchObject({ reason: 'unconfirmed-data', reasonDetail: 'profession' });
  const confirmed = await engine.ask('requests.setField', {
    id: request.id,
    name: 'profession',
    value: 'pasta fresca',
  });
  expect(confirmed.reason).not.toBe('unconfirmed-data');
});

test('a used-up budget is told once and leaves the work to the local model', async () => {
  const { engine, server, process } = await modelEngine(saying('Flotta Auto'), {
    settings: { dailyTokens: 2500 },
  });
  const notices = noticesOf(engine);

  expect((await process(FLEET)).classifier).toBe('openai');
  expect((await process(`${FLEET}\nUno`)).classifier).toBe('local');
  expect((await process(`${FLEET}\nDue`)).classifier).toBe('local');

  expect(server.requests).toHaveLength(1);
  await expect.poll(() => notices).toEqual(['budget-used']);
});

test('five failures pause the asking; the settings say why and until when', async () => {
  const { engine, server, process } = await modelEngine(() => ({ status: 401 }));
  const notices = noticesOf(engine);

  for (let count = 0; count < 6; count += 1) await process(`${FLEET}\n${count}`);

  expect(server.requests).toHaveLength(5);
  await expect.poll(() => notices).toEqual(['paused']);
  expect(await engine.ask('model.state', {})).toMatchObject({
    readiness: 'paused',
    circuit: { state: 'open', problem: 'refused-key' },
  });
});

test('off is off: not even kept answers are used', async () => {
  const { engine, server, process } = await modelEngine(saying('Altro'));
  await engine.ask('settings.set', { model: { enabled: false } });

  expect(await process(FLEET)).toMatchObject({ classifier: 'local', opinion: null });
  expect(server.requests).toEqual([]);
  expect(await processText(engine, `${FLEET}\nGrazie`)).toMatchObject({ opinion: null });
});
