import { fork } from 'node:child_process';
import PostalMime from 'postal-mime';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ATTACHED, mailOffice } from '../../helpers/mail-office.ts';
import { startMailServer } from '../../helpers/mail-server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const OFFICE = 'copia@studio.example';

describe('a letter that is sent', () => {
  it('arrives as it was seen, with what it carries and the reference of its request', async () => {
    const { draft, send, until, server, engine } = await mailOffice({
      mail: { senderName: 'Bianchi Broker', replyTo: 'risposte@studio.example', bcc: OFFICE },
    });
    const draftId = await draft();
    await engine.ask('outbox.editLetter', {
      draftId,
      cc: ['collega@studio.example'],
      body: 'Buongiorno,\n\nin allegato il modulo di Perù.\n',
      enclose: { id: 'originale.pdf', included: false },
    });
    const queued = await send(draftId);
    const sent = await until(queued.id, 'sent');

    const reference = `[Rif. ${(sent.requestId ?? '').slice(0, 8).toUpperCase()}]`;
    expect(sent).toMatchObject({
      problem: null,
      attempts: 1,
      subject: expect.stringContaining(reference) as string,
    });
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['quotazioni@compagnia.example', 'collega@studio.example', OFFICE]);
    const read = await PostalMime.parse(Buffer.from(mail?.raw ?? '', 'latin1'));
    expect(read.subject).toBe(`Richiesta di quotazione – Caffè Perù ${reference}`);
    expect(read.from).toMatchObject({ name: 'Bianchi Broker', address: 'ufficio@studio.example' });
    expect(read.replyTo?.[0]?.address).toBe('risposte@studio.example');
    expect(read.cc?.[0]?.address).toBe('collega@studio.example');
    expect(read.text?.trim()).toBe('Buongiorno,\n\nin allegato il modulo di Perù.');
    expect(read.attachments.map(({ filename }) => filename)).toEqual(['modulo.pdf']);
    expect(Buffer.from(read.attachments[0]?.content as ArrayBuffer).equals(ATTACHED)).toBe(true);
    expect(mail?.raw).not.toContain(OFFICE);
    expect(mail?.raw).not.toContain('X-Unsent');

    const { history } = await engine.ask('requests.get', { id: sent.requestId ?? '' });
    const to = 'quotazioni@compagnia.example, collega@studio.example';
    expect(history.slice(-2)).toMatchObject([
      { event: 'queued', actor: 'clerk', who: 'maria', detail: { to } },
      { event: 'sent', actor: 'engine', detail: { to } },
    ]);
  });

  it('goes out once, however often it is clicked', async () => {
    const { draft, send, until, server } = await mailOffice();
    const draftId = await draft();
    const clicks = await Promise.all([send(draftId), send(draftId), send(draftId)]);
    expect(new Set(clicks.map(({ id }) => id)).size).toBe(1);
    await until(clicks[0].id, 'sent');
    expect((await send(draftId)).id).toBe(clicks[0].id);
    expect(server.mails).toHaveLength(1);
  });

  it('goes out once more when that is meant, and then once', async () => {
    const { draft, send, until, server, engine } = await mailOffice();
    const draftId = await draft();
    const { id } = await until((await send(draftId)).id, 'sent');
    const again = () => engine.ask('outbox.send', { letters: [{ draftId, repeats: id }] });
    const [first, second] = await Promise.all([again(), again()]);
    expect(first.messages[0]?.id).toBe(second.messages[0]?.id);
    await until(first.messages[0]?.id ?? '', 'sent');
    expect(server.mails).toHaveLength(2);
    const ids = server.mails.map(({ raw }) => /^Message-ID: (.*)$/imu.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps its place: one after the other, over one connection', async () => {
    const { draft, engine, until, server } = await mailOffice();
    const drafts = [];
    for (const number of [1, 2, 3, 4]) drafts.push(await draft({ subject: `Lettera ${number}` }));
    const { messages } = await engine.ask('outbox.send', { letters: drafts.map((draftId) => ({ draftId })) });
    await until(messages.at(-1)?.id ?? '', 'sent');
    expect(server.mails.map(({ raw }) => /Lettera \d/u.exec(raw)?.[0])).toEqual([
      'Lettera 1',
      'Lettera 2',
      'Lettera 3',
      'Lettera 4',
    ]);
    expect(server.connections()).toBe(1);
  });

  it('is not sent with a warning that stands against it, nor while sending is off', async () => {
    const { draft, engine } = await mailOffice();
    const letter = await draft({ recipients: '[]' });
    const refused = await engine.call('outbox.send', { letters: [{ draftId: letter }] });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { warning: 'no-recipient' } },
    });
    await engine.ask('settings.set', { mail: { enabled: false } });
    const off = await engine.call('outbox.send', { letters: [{ draftId: await draft() }] });
    expect(off).toMatchObject({ ok: false, error: { code: 'network-off' } });
  });

  it('takes no hidden copy with it on certified mail', async () => {
    const { draft, send, until, server } = await mailOffice({ mail: { bcc: OFFICE, certified: true } });
    await until((await send(await draft())).id, 'sent');
    expect(server.mails[0]?.to).toEqual(['quotazioni@compagnia.example']);
  });
});

describe('a server that makes trouble', () => {
  it.each([421, 450, 451])('is asked again later after %i', async (code) => {
    const { draft, send, engine, server, message, until } = await mailOffice();
    server.queue({ at: code === 450 ? 'recipient' : 'data', code, say: 'try later' });
    const { id } = await send(await draft());
    await expect.poll(async () => (await message(id)).attempts).toBe(1);
    await expect.poll(async () => (await message(id)).state).toBe('waiting');
    const waiting = await message(id);
    expect(waiting).toMatchObject({
      problem: 'later',
      answer: expect.stringContaining('try later') as string,
    });
    expect(Date.parse(waiting.nextTryAt ?? '')).toBeGreaterThan(Date.now());
    expect(server.mails).toEqual([]);
    await engine.ask('outbox.sendNow', {});
    expect(await until(id, 'sent')).toMatchObject({ attempts: 2, problem: null });
    expect(server.mails).toHaveLength(1);
  });

  it('that says no has the last word, until the clerk tries again', async () => {
    const { draft, send, engine, server, until } = await mailOffice();
    server.queue({ at: 'data', code: 554, say: '5.7.1 Spam' });
    const { id, requestId } = await send(await draft());
    expect(await until(id, 'failed')).toMatchObject({ problem: 'refused', answer: '554 5.7.1 Spam' });
    expect(await engine.ask('outbox.state', {})).toMatchObject({ counts: { failed: 1, waiting: 0 } });
    const { history } = await engine.ask('requests.get', { id: requestId ?? '' });
    expect(history.at(-1)).toMatchObject({ event: 'send-failed', detail: { problem: 'refused' } });
    await engine.ask('outbox.retry', { id });
    await until(id, 'sent');
    expect(server.mails).toHaveLength(1);
  });

  it('that refuses one of two gives the other the message, once', async () => {
    const { draft, send, server, until } = await mailOffice();
    const recipients = ['uno@compagnia.example', 'due@compagnia.example'];
    server.queue({ at: 'recipient', code: 550, address: 'due@compagnia.example', say: 'No such user' });
    const { id } = await send(await draft({ recipients: JSON.stringify(recipients) }));
    const sent = await until(id, 'sent');
    expect(sent.problem).toBe('recipients-refused');
    expect(sent.recipients).toMatchObject([
      { address: 'uno@compagnia.example', state: 'accepted' },
      { address: 'due@compagnia.example', state: 'refused', answer: '550 No such user' },
    ]);
    expect(server.mails.map(({ to }) => to)).toEqual([['uno@compagnia.example']]);
  });

  it('that puts one of two off gives the message to that one alone the next time', async () => {
    const { draft, send, server, engine, message, until } = await mailOffice();
    const recipients = ['uno@compagnia.example', 'due@compagnia.example'];
    server.queue({ at: 'recipient', code: 450, address: 'due@compagnia.example' });
    const { id } = await send(await draft({ recipients: JSON.stringify(recipients) }));
    await expect.poll(() => server.mails.length).toBe(1);
    await expect.poll(async () => (await message(id)).state).toBe('waiting');
    await engine.ask('outbox.sendNow', {});
    expect((await until(id, 'sent')).problem).toBeNull();
    expect(server.mails.map(({ to }) => to)).toEqual([['uno@compagnia.example'], ['due@compagnia.example']]);
  });

  it('that drops the line before the message has it sent again', async () => {
    const { draft, send, server, engine, message, until } = await mailOffice();
    server.queue({ at: 'drop', when: 'before-data' });
    const { id } = await send(await draft());
    await expect.poll(async () => (await message(id)).problem).toBe('interrupted');
    await engine.ask('outbox.sendNow', {});
    await until(id, 'sent');
    expect(server.mails).toHaveLength(1);
  });

  it.each([{ at: 'drop', when: 'after-data' }, { at: 'silence' }] as const)(
    'that takes the message without a word (%j) leaves a doubt that the clerk ends',
    async (fault) => {
      const { draft, send, server, engine, until } = await mailOffice();
      server.queue(fault);
      const draftId = await draft();
      const { id } = await send(draftId);
      expect(await until(id, 'unsure')).toMatchObject({ problem: 'no-answer', nextTryAt: null });
      await engine.ask('outbox.sendNow', {});
      expect((await send(draftId)).state).toBe('unsure');
      for (const call of ['outbox.retry', 'outbox.cancel'] as const)
        expect(await engine.call(call, { id })).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(server.mails).toHaveLength(1);
      const settled = await engine.ask('outbox.settle', { id, outcome: 'sent' });
      expect(settled).toMatchObject({ state: 'sent', problem: null, recipients: [{ state: 'accepted' }] });
      expect(server.mails).toHaveLength(1);
    },
  );

  it('in doubt, the clerk may send again: the same message, by its id', async () => {
    const { draft, send, server, engine, until } = await mailOffice();
    server.queue({ at: 'drop', when: 'after-data' });
    const { id } = await send(await draft());
    await until(id, 'unsure');
    await engine.ask('outbox.settle', { id, outcome: 'send-again' });
    await until(id, 'sent');
    expect(server.mails).toHaveLength(2);
    expect(server.mails[0]?.raw).toBe(server.mails[1]?.raw);
  });
});

describe('without a way to the server', () => {
  it('messages wait, one and all, and it is said why', async () => {
    const server = await startMailServer();
    const { port } = server.account;
    const { draft, send, engine, message, until } = await mailOffice({ server });
    await server.close();
    const { id } = await send(await draft());
    await expect.poll(async () => (await engine.ask('outbox.state', {})).problem).toBe('unreachable');
    const state = await engine.ask('outbox.state', {});
    expect(state.counts.waiting).toBe(1);
    expect(Date.parse(state.nextTryAt ?? '')).toBeGreaterThan(Date.now());
    expect(await message(id)).toMatchObject({ state: 'waiting', attempts: 0 });

    const back = await startMailServer({ port });
    onTestFinished(back.close);
    await engine.ask('outbox.sendNow', {});
    await until(id, 'sent');
    expect(await engine.ask('outbox.state', {})).toMatchObject({ problem: null, counts: { waiting: 0 } });
  });

  it('a wrong password is tried once, until there is another', async () => {
    const { draft, send, engine, server, until } = await mailOffice({ password: 'sbagliata' });
    const { id } = await send(await draft());
    await send(await draft());
    await expect.poll(async () => (await engine.ask('outbox.state', {})).problem).toBe('wrong-password');
    expect((await engine.ask('outbox.state', {})).nextTryAt).toBeNull();
    expect(server.connections()).toBe(1);
    engine.setSecret('smtpPassword', 'segreta');
    await until(id, 'sent');
  });

  it('messages wait for a password that is still locked', async () => {
    const { draft, send, engine, server, until } = await mailOffice({ password: null });
    const { id } = await send(await draft());
    expect(await engine.ask('outbox.state', {})).toMatchObject({
      problem: 'no-password',
      counts: { waiting: 1 },
    });
    expect(server.connections()).toBe(0);
    engine.setSecret('smtpPassword', 'segreta');
    await until(id, 'sent');
  });

  it('what waits can be taken back, and is never sent then', async () => {
    const { draft, send, engine, server, message } = await mailOffice({ password: null });
    const { id, requestId } = await send(await draft());
    await engine.ask('outbox.cancel', { id });
    engine.setSecret('smtpPassword', 'segreta');
    await engine.ask('outbox.sendNow', {});
    expect((await message(id)).state).toBe('cancelled');
    expect(server.mails).toEqual([]);
    const { history } = await engine.ask('requests.get', { id: requestId ?? '' });
    expect(history.at(-1)).toMatchObject({ event: 'send-cancelled', who: 'maria' });
  });

  it('trying the connection says how it is, and sends nothing', async () => {
    const { engine, server } = await mailOffice();
    expect(await engine.ask('outbox.test', {})).toEqual({ problem: null, answer: null });
    await engine.ask('settings.set', { mail: { security: 'starttls' } });
    expect(await engine.ask('outbox.test', {})).toMatchObject({ problem: 'no-tls' });
    await engine.ask('settings.set', { mail: { security: 'none', host: '' } });
    expect(await engine.ask('outbox.test', {})).toMatchObject({ problem: 'not-configured' });
    expect(server.mails).toEqual([]);
  });

  it('nothing goes in the clear to another machine', async () => {
    const { engine } = await mailOffice();
    expect(await engine.call('settings.set', { mail: { host: 'smtp.studio.example' } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});

describe('when the program ends', () => {
  it('what waits goes out at the next start, after its time where one was set', async () => {
    const dataFolder = temporaryFolder();
    const server = await startMailServer();
    onTestFinished(server.close);
    const before = await mailOffice({ server, dataFolder, password: null });
    const { id } = await before.send(await before.draft());
    const late = await before.send(await before.draft());
    const nextTry = new Date(Date.now() + 3_600_000).toISOString();
    await before.engine.db
      .updateTable('outbox')
      .set({ next_try_at: nextTry })
      .where('id', '=', late.id)
      .execute();
    await before.engine.close();
    const after = await mailOffice({ server, dataFolder });
    await after.until(id, 'sent');
    expect(await after.message(late.id)).toMatchObject({ state: 'waiting', nextTryAt: nextTry });
    expect(server.mails).toHaveLength(1);
  });

  it('while the server is silent, it does not wait for ever, and the message is in doubt', async () => {
    const dataFolder = temporaryFolder();
    const server = await startMailServer();
    onTestFinished(server.close);
    server.queue({ at: 'silence' });
    const before = await mailOffice({ server, dataFolder });
    const { id } = await before.send(await before.draft());
    await expect.poll(() => server.mails.length).toBe(1);
    await before.engine.close();
    const after = await mailOffice({ server, dataFolder });
    expect((await after.until(id, 'unsure')).problem).toBe('no-answer');
    expect(server.mails).toHaveLength(1);
  });

  it('by force while sending, the message is in doubt at the next start and never goes out by itself', async () => {
    const dataFolder = temporaryFolder();
    const server = await startMailServer();
    onTestFinished(server.close);
    const before = await mailOffice({ server, dataFolder, password: null });
    const [first, second] = [
      await before.send(await before.draft()),
      await before.send(await before.draft()),
    ];
    await before.engine.close();

    server.queue({ at: 'silence' });
    const program = fork(new URL('../../fixtures/engine-process.ts', import.meta.url), [dataFolder]);
    await expect.poll(() => server.mails.length, { timeout: 30_000 }).toBe(1);
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGKILL');
    await ended;

    const after = await mailOffice({ server, dataFolder });
    await after.until(second.id, 'sent');
    expect((await after.message(first.id)).state).toBe('unsure');
    expect(server.mails).toHaveLength(2);
    expect(await after.engine.ask('outbox.state', {})).toMatchObject({ counts: { unsure: 1, waiting: 0 } });
    const { history } = await after.engine.ask('requests.get', { id: first.requestId ?? '' });
    expect(history.at(-1)).toMatchObject({ event: 'send-failed', detail: { problem: 'no-answer' } });
  });
});
