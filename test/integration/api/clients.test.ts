import { describe, expect, it } from 'vitest';
import { updateRequest } from '../../../src-main/data/repositories/requests.ts';
import { clientOf, request, say, type Said } from '../../helpers/client-office.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';

const VAT = '18164250237';
const OTHER_VAT = '17743180287';
/** A request that waits for the answer alone: its category wants no data. */
async function waiting(engine: TestEngine, said: Said): Promise<string> {
  const id = await request(engine.db, said);
  const settled = { category: 'Altro', confidence: 0.99, page_count: 1 } as const;
  const review = { ...settled, status: 'review', reason: 'unsure-client' } as const;
  await updateRequest(engine.db, id, review, new Date());
  return id;
}

async function questionsOf(engine: TestEngine, requestId: string) {
  return (await engine.ask('clients.questions', { requestId })).questions;
}

/** Two firms of one name: the second wants an answer. */
async function twoRossi() {
  const engine = await temporaryEngine();
  const first = await request(engine.db, {
    clientName: 'Edil Rossi S.r.l.',
    vatNumber: VAT,
    currentInsurer: 'Aurelia Assicurazioni',
    currentPolicyNumber: 'AB 12',
  });
  const second = await waiting(engine, {
    clientName: 'Edil Rossi S.n.c.',
    email: 'info@edilrossi.it',
    currentInsurer: 'Aurelia Assicurazioni',
    currentPolicyNumber: 'CD 34',
  });
  const [question] = await questionsOf(engine, second);
  if (!question) throw new Error('Nothing was asked');
  return { engine, first, second, question };
}

async function clientId(engine: TestEngine, requestId: string): Promise<string> {
  return (await clientOf(engine.db, requestId))?.id ?? '';
}

async function statusOf(engine: TestEngine, id: string) {
  const { status, reason } = await engine.ask('requests.get', { id });
  return [status, reason];
}

describe('the question "same client?"', () => {
  it('shows both sides, what agrees and what differs', async () => {
    const { question } = await twoRossi();
    expect(question).toMatchObject({
      client: { name: 'Edil Rossi S.n.c.', vatNumber: null, requestCount: 1 },
      candidate: { name: 'Edil Rossi S.r.l.', vatNumber: VAT, requestCount: 1 },
      agrees: [],
      differs: ['name', 'legalForm'],
    });
  });

  it('answered "the same" makes one client with both requests and both policies', async () => {
    const { engine, first, second, question } = await twoRossi();
    const { clientId: id } = await engine.ask('clients.answer', { id: question.id, answer: 'same' });
    expect(id).toBe(await clientId(engine, first));
    const client = await engine.ask('clients.get', { id });
    expect(client).toMatchObject({
      name: 'Edil Rossi S.r.l.',
      otherNames: ['Edil Rossi S.n.c.'],
      vatNumber: VAT,
      email: 'info@edilrossi.it',
      requestCount: 2,
      questions: [],
    });
    expect(client.requests.map((row) => row.id).toSorted()).toEqual([first, second].toSorted());
    expect(client.policies.map((policy) => policy.number ?? '').toSorted()).toEqual(['AB 12', 'CD 34']);
    expect(await statusOf(engine, second)).toEqual(['ready', null]);
    expect((await engine.ask('requests.get', { id: second })).history.at(-1)).toMatchObject({
      actor: 'clerk',
      event: 'client-merged',
      detail: { from: 'Edil Rossi S.n.c.', to: 'Edil Rossi S.r.l.' },
    });
  });

  it('is not asked again: the name that was decided leads to its client', async () => {
    const { engine, first, question } = await twoRossi();
    await engine.ask('clients.answer', { id: question.id, answer: 'same' });
    const third = await request(engine.db, { clientName: 'EDIL ROSSI SNC' });
    expect(await clientOf(engine.db, third)).toEqual(await clientOf(engine.db, first));
    expect(await questionsOf(engine, third)).toEqual([]);
  });

  it('answered "another" leaves two clients and lets the request go on', async () => {
    const { engine, first, second, question } = await twoRossi();
    await engine.ask('clients.answer', { id: question.id, answer: 'different' });
    expect(await clientId(engine, second)).not.toBe(await clientId(engine, first));
    expect(await statusOf(engine, second)).toEqual(['ready', null]);
    await say(engine.db, second, { email: 'altro@edilrossi.it' });
    expect(await questionsOf(engine, second)).toEqual([]);
    const third = await request(engine.db, { clientName: 'Edil Rossi s.n.c.' });
    expect(await clientId(engine, third)).toBe(await clientId(engine, second));
    expect(await questionsOf(engine, third)).toEqual([]);
  });

  it.each(['same', 'different'] as const)('takes the answer "%s" back', async (answer) => {
    const { engine, first, second, question } = await twoRossi();
    const before = await clientOf(engine.db, second);
    const known = await engine.ask('clients.get', { id: await clientId(engine, first) });
    await engine.ask('clients.answer', { id: question.id, answer });
    await engine.ask('clients.answer', { id: question.id, answer: null });
    expect(await clientOf(engine.db, second)).toEqual(before);
    expect(await statusOf(engine, second)).toEqual(['review', 'unsure-client']);
    expect(await questionsOf(engine, second)).toEqual([question]);
    const after = await engine.ask('clients.get', { id: known.id });
    expect({ ...after, history: [] }).toEqual({ ...known, history: [] });
  });

  it('is answered once', async () => {
    const { engine, question } = await twoRossi();
    await engine.ask('clients.answer', { id: question.id, answer: 'same' });
    expect(await engine.call('clients.answer', { id: question.id, answer: 'different' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('leaves a request alone that waits for something graver', async () => {
    const { engine, second, question } = await twoRossi();
    await updateRequest(engine.db, second, { reason: 'low-confidence' }, new Date());
    await engine.ask('clients.answer', { id: question.id, answer: 'same' });
    expect(await statusOf(engine, second)).toEqual(['review', 'low-confidence']);
  });
});

describe('merging by hand', () => {
  it('joins and parts without losing anything, also what came in between', async () => {
    const engine = await temporaryEngine();
    const alfa = await request(engine.db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    const beta = await request(engine.db, { clientName: 'Beta Logistica S.p.A.', vatNumber: OTHER_VAT });
    const [keptId, absorbedId] = [await clientId(engine, alfa), await clientId(engine, beta)];
    const before = await engine.ask('clients.get', { id: keptId });
    const { mergeId } = await engine.ask('clients.merge', { keptId, absorbedId });
    const between = await request(engine.db, { clientName: 'Beta', vatNumber: OTHER_VAT });
    expect(await clientId(engine, between)).toBe(keptId);
    expect((await engine.ask('clients.get', { id: absorbedId })).id).toBe(keptId);
    expect((await engine.ask('clients.list', { text: 'logistica' })).rows.map((row) => row.id)).toEqual([
      keptId,
    ]);

    await engine.ask('clients.split', { mergeId });
    expect(await clientId(engine, beta)).toBe(absorbedId);
    expect(await clientId(engine, between)).toBe(absorbedId);
    expect({ ...(await engine.ask('clients.get', { id: keptId })), history: [] }).toEqual(before);
    expect((await engine.ask('clients.list', { text: 'logistica' })).rows.map((row) => row.id)).toEqual([
      absorbedId,
    ]);
    expect(await engine.call('clients.split', { mergeId })).toMatchObject({ error: { code: 'conflict' } });
  });

  it('parts one of three again', async () => {
    const engine = await temporaryEngine();
    const ids: string[] = [];
    for (const clientName of ['Alfa S.r.l.', 'Beta S.r.l.', 'Gamma S.r.l.']) {
      ids.push(await clientId(engine, await request(engine.db, { clientName })));
    }
    const [alfa = '', beta = '', gamma = ''] = ids;
    const { mergeId } = await engine.ask('clients.merge', { keptId: beta, absorbedId: gamma });
    await engine.ask('clients.merge', { keptId: alfa, absorbedId: beta });
    expect((await engine.ask('clients.get', { id: gamma })).id).toBe(alfa);
    await engine.ask('clients.split', { mergeId });
    const { rows } = await engine.ask('clients.list', {});
    expect(rows.map(({ name, requestCount }) => [name, requestCount])).toEqual([
      ['Alfa S.r.l.', 2],
      ['Gamma S.r.l.', 1],
    ]);
  });

  it('refuses a client and itself', async () => {
    const engine = await temporaryEngine();
    const id = await clientId(engine, await request(engine.db, { clientName: 'Alfa S.r.l.' }));
    expect(await engine.call('clients.merge', { keptId: id, absorbedId: id })).toMatchObject({
      error: { code: 'conflict' },
    });
  });
});

describe('what is known of a client', () => {
  it('can be written by hand, and documents leave it alone', async () => {
    const engine = await temporaryEngine();
    const first = await request(engine.db, { clientName: 'Alfa S.r.l.', vatNumber: VAT, email: 'a@alfa.it' });
    const id = await clientId(engine, first);
    const changed = await engine.ask('clients.update', {
      id,
      change: { name: 'Alfa Group S.r.l.', email: null, phone: '+39 045 123456' },
    });
    expect(changed).toMatchObject({
      name: 'Alfa Group S.r.l.',
      otherNames: ['Alfa S.r.l.'],
      email: null,
      phone: '+39045123456',
    });
    expect(changed.history.map(({ event, detail }) => [event, detail['field']])).toEqual([
      ['updated', 'phone'],
      ['updated', 'email'],
      ['updated', 'name'],
    ]);
    const second = await request(engine.db, { clientName: 'ALFA SRL', email: 'altro@alfa.it' });
    expect(await clientId(engine, second)).toBe(id);
    expect((await engine.ask('clients.get', { id })).email).toBeNull();
  });

  it.each([
    ['vatNumber', '18164250238'],
    ['email', 'non un indirizzo'],
    ['name', '  '],
  ])('refuses %s %j', async (field, value) => {
    const engine = await temporaryEngine();
    const id = await clientId(engine, await request(engine.db, { clientName: 'Alfa S.r.l.' }));
    expect(await engine.call('clients.update', { id, change: { [field]: value } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', details: { field } },
    });
  });

  it('raises the question when another has the code that was written', async () => {
    const engine = await temporaryEngine();
    await request(engine.db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    const id = await clientId(engine, await request(engine.db, { clientName: 'Omega S.p.A.' }));
    const { questions } = await engine.ask('clients.update', { id, change: { vatNumber: VAT } });
    expect(questions).toMatchObject([{ candidate: { name: 'Alfa S.r.l.' }, agrees: ['vatNumber'] }]);
  });
});
