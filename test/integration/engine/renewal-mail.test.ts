import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import type { PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import { request } from '../../helpers/client-office.ts';
import { mailOffice } from '../../helpers/mail-office.ts';

const POLICY: PolicyDraft = {
  insurer: 'Generali',
  number: '77/12',
  category: 'Fabbricato',
  expiresOn: '2027-01-20',
  premiumEur: 1200,
  notes: '',
};

it('sends the letter of renewal once, to whom the clerk chose, whether or not a request names the policy', async () => {
  const { engine, server, until: _, send: __, ...office } = await mailOffice();
  await request(engine.db, { clientName: 'Edil Rossi', vatNumber: '01234567897' });
  const [client] = await engine.db.selectFrom('clients').select('id').execute();
  const { policy } = await engine.ask('policies.save', {
    id: null,
    clientId: client?.id ?? '',
    draft: POLICY,
  });
  const write = () => engine.ask('deadlines.prepareLetter', { id: policy.id, language: 'it' });
  const letter = await write();
  const order = { policyId: policy.id, letterId: letter.id };
  const refused = await engine.call('outbox.sendRenewal', { ...order, to: ['nessuno'] });
  expect(refused).toMatchObject({ error: { code: 'conflict', details: { warning: 'bad-address' } } });

  const to = ['rossi@cliente.example'];
  const [first, second] = await Promise.all([
    engine.ask('outbox.sendRenewal', { ...order, to }),
    engine.ask('outbox.sendRenewal', { ...order, to }),
  ]);
  expect(second.id).toBe(first.id);
  expect(first).toMatchObject({ requestId: null, policyId: policy.id, purpose: 'renewal' });
  const messages = async () => (await engine.ask('outbox.ofPolicy', { id: policy.id })).messages;
  await expect.poll(async () => (await messages()).map(({ state }) => state)).toEqual(['sent']);
  expect((await messages())[0]).toMatchObject({ clientName: 'Edil Rossi', subject: letter.subject });
  expect(server.mails.map((mail) => mail.to)).toEqual([to]);
  const read = await PostalMime.parse(Buffer.from(server.mails[0]?.raw ?? '', 'latin1'));
  expect(read.subject).toBe(letter.subject);
  expect(read.text?.trim()).toBe(letter.body.trim());
  const { messages: done } = await engine.ask('outbox.list', { done: true });
  expect(done.map(({ id }) => id)).toEqual([first.id]);

  const again = await write();
  expect(await engine.call('outbox.sendRenewal', { ...order, to })).toMatchObject({
    error: { code: 'not-found' },
  });
  const third = await engine.ask('outbox.sendRenewal', { ...order, letterId: again.id, to });
  expect(third.id).not.toBe(first.id);

  // What is about a policy leaves the state of requests alone.
  await office.draft();
  const { total } = await engine.ask('requests.list', { sent: ['none'] });
  expect(total).toBe(2);
});
