import { describe, expect, it } from 'vitest';
import type { PolicyDraft } from '../../../../src-preload/contract/deadlines.ts';
import { request, say } from '../../../helpers/client-office.ts';
import { temporaryEngine, type TestEngine } from '../../../helpers/temporary-engine.ts';

const FIRE = {
  clientName: 'Alfa S.r.l.',
  currentInsurer: 'Generali',
  currentPolicyNumber: '12/345',
  effectiveDate: '2027-03-31',
};
const DRAFT: PolicyDraft = {
  insurer: 'Allianz',
  number: 'ZZ 9',
  category: 'Flotta Auto',
  expiresOn: '2027-05-01',
  premiumEur: 1250.5,
  notes: '',
};

async function clientIn(engine: TestEngine) {
  const [row] = (await engine.ask('clients.list', {})).rows;
  if (!row) throw new Error('No client');
  return engine.ask('clients.get', { id: row.id });
}

const renewals = async (engine: TestEngine) =>
  (await engine.ask('deadlines.list', { kind: 'renewal' })).rows.map(({ dueOn, policy, request: named }) => [
    dueOn,
    policy?.number,
    named?.id,
  ]);

describe('the policy that a request names', () => {
  it('expires when the new cover is to begin, with the request as evidence', async () => {
    const engine = await temporaryEngine();
    const id = await request(engine.db, FIRE);
    expect((await clientIn(engine)).policies).toMatchObject([
      {
        insurer: 'Generali',
        number: '12/345',
        category: 'Fabbricato',
        expiresOn: '2027-03-31',
        expiryBasis: 'start',
        requestId: id,
        source: 'request',
        edited: [],
      },
    ]);
    expect(await renewals(engine)).toEqual([['2027-03-31', '12/345', id]]);
  });

  it('has no day where the request gives none, or asks for no quotation', async () => {
    const engine = await temporaryEngine();
    const { effectiveDate: _, ...undated } = FIRE;
    await request(engine.db, undated);
    expect((await clientIn(engine)).policies).toMatchObject([{ expiresOn: null, expiryBasis: null }]);
    expect(await renewals(engine)).toEqual([]);
  });

  it('is not invented: a date alone names no policy', async () => {
    const engine = await temporaryEngine();
    await request(engine.db, { clientName: 'Alfa S.r.l.', effectiveDate: '2027-03-31' });
    expect((await clientIn(engine)).policies).toEqual([]);
  });

  it('keeps its id, and what a clerk wrote of it, when the request is read again', async () => {
    const engine = await temporaryEngine();
    const id = await request(engine.db, FIRE);
    const [policy] = (await clientIn(engine)).policies;
    if (!policy) throw new Error('No policy');
    const draft = { ...DRAFT, insurer: 'Generali', number: '12/345', category: 'Fabbricato' as const };
    await engine.ask('policies.save', {
      id: policy.id,
      clientId: null,
      draft: { ...draft, expiresOn: '2027-04-15' },
    });
    await say(engine.db, id, { effectiveDate: '2027-06-30', currentInsurer: 'UnipolSai' });
    expect((await clientIn(engine)).policies).toMatchObject([
      {
        id: policy.id,
        expiresOn: '2027-04-15',
        expiryBasis: 'clerk',
        premiumEur: 1250.5,
        insurer: 'UnipolSai',
      },
    ]);
  });

  it('stands once when two requests name it, as the newer says', async () => {
    const engine = await temporaryEngine();
    await request(engine.db, { ...FIRE, currentPolicyNumber: '12-345' });
    const second = await request(engine.db, { ...FIRE, effectiveDate: '2027-04-30' });
    expect(await renewals(engine)).toEqual([['2027-04-30', '12/345', second]]);
    expect((await clientIn(engine)).policies).toHaveLength(1);
  });

  it('goes to the client that the request has after a correction', async () => {
    const engine = await temporaryEngine();
    const id = await request(engine.db, FIRE);
    await say(engine.db, id, { clientName: 'Omega S.p.A.' });
    const client = await clientIn(engine);
    expect(client).toMatchObject({ name: 'Omega S.p.A.', policies: [{ number: '12/345' }] });
    expect((await engine.ask('clients.list', {})).total).toBe(1);
  });
});

describe('policies by hand', () => {
  it('are added, corrected, removed, and each is taken back', async () => {
    const engine = await temporaryEngine({ clerk: 'anna' });
    await request(engine.db, { clientName: 'Alfa S.r.l.' });
    const { id: clientId } = await clientIn(engine);
    const added = await engine.ask('policies.save', { id: null, clientId, draft: DRAFT });
    expect(added.policy).toMatchObject({ ...DRAFT, source: 'clerk', expiryBasis: 'clerk', requestId: null });
    const { id } = added.policy;

    const corrected = await engine.ask('policies.save', {
      id,
      clientId,
      draft: { ...DRAFT, expiresOn: '2027-07-01' },
    });
    expect(await renewals(engine)).toEqual([['2027-07-01', 'ZZ 9', undefined]]);
    expect(await engine.call('policies.undo', { changeId: added.changeId })).toMatchObject({
      error: { code: 'conflict' },
    });
    await engine.ask('policies.undo', { changeId: corrected.changeId });
    expect(await renewals(engine)).toEqual([['2027-05-01', 'ZZ 9', undefined]]);

    const removed = await engine.ask('policies.remove', { id });
    expect((await clientIn(engine)).policies).toEqual([]);
    expect(await renewals(engine)).toEqual([]);
    await engine.ask('policies.undo', { changeId: removed.changeId });
    expect(await renewals(engine)).toEqual([['2027-05-01', 'ZZ 9', undefined]]);
    await engine.ask('policies.undo', { changeId: added.changeId });
    expect((await clientIn(engine)).policies).toEqual([]);
    expect((await clientIn(engine)).history.map(({ event, who }) => [event, who])).toEqual([
      ['policy-undone', 'anna'],
      ['policy-undone', 'anna'],
      ['policy-removed', 'anna'],
      ['policy-undone', 'anna'],
      ['policy-corrected', 'anna'],
      ['policy-added', 'anna'],
    ]);
  });

  it('need an insurer or a number, and a client that there is', async () => {
    const engine = await temporaryEngine();
    await request(engine.db, { clientName: 'Alfa S.r.l.' });
    const { id: clientId } = await clientIn(engine);
    const nameless = { ...DRAFT, insurer: ' ', number: null };
    expect(await engine.call('policies.save', { id: null, clientId, draft: nameless })).toMatchObject({
      error: { code: 'invalid-input', details: { field: 'insurer' } },
    });
    expect(await engine.call('policies.save', { id: null, clientId: null, draft: DRAFT })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('a removed one that two requests name does not come back as the other', async () => {
    const engine = await temporaryEngine();
    const first = await request(engine.db, FIRE);
    await request(engine.db, FIRE);
    const [policy] = (await clientIn(engine)).policies;
    await engine.ask('policies.remove', { id: policy?.id ?? '' });
    await say(engine.db, first, { city: 'Verona' });
    expect(await renewals(engine)).toEqual([]);
  });

  it('keep their client when its only request turns out to be of another', async () => {
    const engine = await temporaryEngine();
    const id = await request(engine.db, { clientName: 'Alfa S.r.l.' });
    const { id: clientId } = await clientIn(engine);
    await engine.ask('policies.save', { id: null, clientId, draft: DRAFT });
    await say(engine.db, id, { clientName: 'Omega S.p.A.' });
    expect(await engine.ask('clients.get', { id: clientId })).toMatchObject({
      name: 'Alfa S.r.l.',
      policies: [{ number: 'ZZ 9' }],
    });
  });

  it('follow their client into a merge and out of it', async () => {
    const engine = await temporaryEngine();
    await request(engine.db, { clientName: 'Alfa S.r.l.' });
    await request(engine.db, { ...FIRE, clientName: 'Beta S.p.A.' });
    const { rows } = await engine.ask('clients.list', {});
    const [keptId = '', absorbedId = ''] = rows.map(({ id }) => id);
    await engine.ask('policies.save', { id: null, clientId: absorbedId, draft: DRAFT });
    const { mergeId } = await engine.ask('clients.merge', { keptId, absorbedId });
    const numbers = async (id: string) =>
      (await engine.ask('clients.get', { id })).policies.map(({ number }) => number);
    expect(await numbers(keptId)).toEqual(['12/345', 'ZZ 9']);
    const ofKept = await engine.ask('deadlines.list', { clientId: keptId });
    expect(ofKept.total).toBe(2);
    await engine.ask('clients.split', { mergeId });
    expect(await numbers(keptId)).toEqual([]);
    expect(await numbers(absorbedId)).toEqual(['12/345', 'ZZ 9']);
  });
});
