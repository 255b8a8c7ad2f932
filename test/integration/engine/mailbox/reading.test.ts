import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MailboxState } from '../../../../src-preload/contract/mailbox.ts';
import { hasDovecot, startDovecot, type TestMailbox } from '../../../helpers/dovecot.ts';
import { makeMail } from '../../../helpers/make-mail.ts';
import { aPecMessage } from '../../../helpers/pec-messages.ts';
import { sentMessage } from '../../../helpers/sent-message.ts';
import { temporaryEngine, type TestEngine } from '../../../helpers/temporary-engine.ts';

const PATIENCE = { timeout: 50_000, interval: 100 };

let server: TestMailbox;

/** An engine that reads the mailbox, what is there already too. */
async function readingEngine(changes: Record<string, unknown> = {}): Promise<TestEngine> {
  const engine = await temporaryEngine({ watchFolders: true });
  const { host, port, user, certificate } = server;
  await engine.ask('settings.set', {
    mailbox: { enabled: true, host, port, user, certificate, startDays: 30, ...changes },
  });
  engine.setSecret('imapPassword', server.password);
  return engine;
}

/** The names of all requests, in the order in which they came. */
async function namesIn(engine: TestEngine): Promise<string[]> {
  const { rows } = await engine.ask('requests.list', { sortBy: 'createdAt', direction: 'asc', limit: 500 });
  return rows.map(({ filename }) => filename);
}

const arrived = (engine: TestEngine, ...subjects: readonly string[]): Promise<void> =>
  vi.waitFor(
    async () =>
      expect((await namesIn(engine)).toSorted()).toEqual(subjects.map((each) => `${each}.eml`).toSorted()),
    PATIENCE,
  );

const reaches = (engine: TestEngine, state: Partial<MailboxState>): Promise<void> =>
  vi.waitFor(async () => expect(await engine.ask('mailbox.state', {})).toMatchObject(state), PATIENCE);

const request = (subject: string) =>
  makeMail({ subject, text: 'Buongiorno, chiediamo un preventivo per la nostra flotta di 12 veicoli.' });

describe.skipIf(!hasDovecot())('a mailbox that is read', () => {
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterEach(() => server.empty());
  afterAll(() => server.remove());

  it('makes a request of what is there and of what comes, and leaves the messages unread', async () => {
    await server.deliver([await request('Prima')]);
    const engine = await readingEngine();
    await arrived(engine, 'Prima');
    // Every few minutes the folder is looked at: this one comes because the server tells of it.
    const before = Date.now();
    await server.deliver([await request('Seconda')]);
    await arrived(engine, 'Prima', 'Seconda');
    expect(Date.now() - before).toBeLessThan(15_000);
    expect(await server.list()).toEqual([
      { subject: 'Prima', seen: false },
      { subject: 'Seconda', seen: false },
    ]);
    await reaches(engine, { state: 'active', problem: null, waiting: 0 });
    const [row] = (await engine.ask('requests.list', {})).rows;
    expect(row).toMatchObject({ source: 'mail' });
  });

  it('begins with what comes from then on, unless told to look back', async () => {
    await server.deliver([await request('Vecchia')]);
    const engine = await readingEngine({ startDays: 0 });
    await reaches(engine, { state: 'active' });
    await server.deliver([await request('Nuova')]);
    await arrived(engine, 'Nuova');
  });

  it('marks messages as read once they are stored', async () => {
    await server.deliver([await request('Una')]);
    const engine = await readingEngine({ after: 'mark-read' });
    await arrived(engine, 'Una');
    await vi.waitFor(
      async () => expect(await server.list()).toEqual([{ subject: 'Una', seen: true }]),
      PATIENCE,
    );
  });

  it('moves messages once they are stored, into a folder that it makes', async () => {
    await server.deliver([await request('Una'), await request('Due')]);
    const engine = await readingEngine({ after: 'move', moveTo: 'Lette' });
    await arrived(engine, 'Una', 'Due');
    await vi.waitFor(async () => expect(await server.list()).toEqual([]), PATIENCE);
    expect((await server.list('Lette')).map(({ subject }) => subject)).toEqual(['Una', 'Due']);
  });

  it('takes nothing twice when the server numbers its messages anew', async () => {
    await server.deliver([await request('Una'), await request('Due')]);
    const engine = await readingEngine();
    await arrived(engine, 'Una', 'Due');
    await server.rebuild();
    await server.deliver([await request('Tre')]);
    await arrived(engine, 'Una', 'Due', 'Tre');
    await reaches(engine, { state: 'active', waiting: 0 });
    expect(await namesIn(engine)).toHaveLength(3);
    const cursor = await engine.db.selectFrom('mailbox_cursors').selectAll().executeTakeFirstOrThrow();
    const known = await engine.db.selectFrom('mailbox_messages').selectAll().execute();
    expect(known.filter(({ outcome }) => outcome === 'known')).toHaveLength(2);
    expect(new Set(known.map((row) => row.uid_validity)).size).toBe(2);
    expect(cursor.next_uid).toBe(4);
  });

  it('reads 200 messages, each once', async () => {
    const subjects = Array.from({ length: 200 }, (_, index) => `Richiesta ${index + 1}`);
    await server.deliver(await Promise.all(subjects.map(request)));
    const engine = await readingEngine({ after: 'mark-read' });
    await vi.waitFor(async () => expect((await namesIn(engine)).length).toBe(200), {
      timeout: 280_000,
      interval: 500,
    });
    expect(new Set(await namesIn(engine)).size).toBe(200);
    await vi.waitFor(
      async () => expect((await server.list()).every(({ seen }) => seen)).toBe(true),
      PATIENCE,
    );
  }, 400_000);

  it('is not stopped by messages that are none', async () => {
    await server.deliver([
      'x',
      '\r\n\r\n',
      'Subject: =?utf-8?B?////?=\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n--b',
      Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x0d, 0x0a]),
      await request('Buona'),
    ]);
    const engine = await readingEngine();
    await vi.waitFor(async () => expect(await namesIn(engine)).toHaveLength(5), PATIENCE);
    expect(await namesIn(engine)).toContain('Buona.eml');
    await reaches(engine, { state: 'active', problem: null });
  });

  it('says of a message that is too large that it is, and leaves it', async () => {
    const attachments = [{ filename: 'foto.bin', content: Buffer.alloc(1_100_000, 1) }];
    await server.deliver([await makeMail({ subject: 'Enorme', attachments }), await request('Piccola')]);
    const engine = await readingEngine({ maxMessageMb: 1, after: 'move', moveTo: 'Lette' });
    await arrived(engine, 'Enorme', 'Piccola');
    const { rows } = await engine.ask('requests.list', { statuses: ['failed'] });
    expect(rows).toMatchObject([{ filename: 'Enorme.eml', reason: 'too-large' }]);
    await vi.waitFor(
      async () => expect(await server.list()).toEqual([{ subject: 'Enorme', seen: false }]),
      PATIENCE,
    );
  });

  it('fetches a message that was too large again when the limit is raised, and puts the failed request away', async () => {
    const attachments = [{ filename: 'foto.bin', content: Buffer.alloc(1_100_000, 1) }];
    const text = 'Buongiorno, chiediamo un preventivo per la nostra flotta di 12 veicoli.';
    await server.deliver([
      await makeMail({ subject: 'Enorme', text, attachments }),
      await request('Piccola'),
    ]);
    const engine = await readingEngine({ maxMessageMb: 1 });
    await arrived(engine, 'Enorme', 'Piccola');
    const failed = async () => (await engine.ask('requests.list', { statuses: ['failed'] })).rows;
    const [row] = await failed();
    const id = row?.id ?? '';
    expect(await engine.call('requests.retry', { id })).toMatchObject({ error: { code: 'too-large' } });
    await engine.ask('settings.set', { mailbox: { maxMessageMb: 10, enabled: false } });
    expect(await engine.call('requests.retry', { id })).toMatchObject({ error: { code: 'mailbox-off' } });
    await engine.ask('settings.set', { mailbox: { enabled: true } });
    await reaches(engine, { state: 'active' });

    await engine.ask('requests.retry', { id });

    await vi.waitFor(async () => expect(await failed()).toEqual([]), PATIENCE);
    await arrived(engine, 'Enorme', 'Piccola');
    const { rows } = await engine.ask('requests.list', { text: 'Enorme' });
    expect(rows.map((each) => each.id)).not.toContain(id);
    const { status, history } = await engine.ask('requests.get', { id });
    expect(status).toBe('archived');
    expect(history.map(({ event }) => event)).toEqual(expect.arrayContaining(['retried', 'archived']));
    expect(await engine.call('requests.retry', { id })).toMatchObject({ error: { code: 'mailbox-off' } });
  });

  it('files what belongs to a request, and leaves copies of ours and receipts of others alone', async () => {
    await server.deliver([await request('Prima')]);
    const engine = await readingEngine();
    await arrived(engine, 'Prima');
    const [row] = (await engine.ask('requests.list', {})).rows;
    const id = row?.id ?? '';
    await engine.waitFor(id);
    const messageId = await sentMessage(engine.db, id);
    const copy = Buffer.from(
      `Message-ID: <${messageId}>\r\nSubject: Richiesta [Rif. ${id.slice(0, 8)}]\r\n\r\nTesto`,
    );
    await server.deliver([
      aPecMessage('accettazione', messageId),
      aPecMessage('consegna', 'altro@altrove.example'),
      copy,
      aPecMessage('anomalia', messageId),
    ]);
    await vi.waitFor(async () => {
      const { messages } = await engine.ask('requests.get', { id });
      expect(messages.map(({ kind }) => kind)).toEqual(['pec-acceptance', 'reply']);
    }, PATIENCE);
    await reaches(engine, { state: 'active', leftAlone: 2 });
    expect(await namesIn(engine)).toEqual(['Prima.eml']);
  });

  it('says that the server is gone, and goes on by itself when it is back', async () => {
    const engine = await readingEngine();
    await reaches(engine, { state: 'active' });
    await server.stop();
    await reaches(engine, { state: 'unreachable' });
    await server.start();
    await server.deliver([await request('Dopo')]);
    await arrived(engine, 'Dopo');
    await reaches(engine, { state: 'active', problem: null, nextTryAt: null });
  }, 120_000);

  it('pauses, and reads afterwards what came meanwhile', async () => {
    const engine = await readingEngine();
    await reaches(engine, { state: 'active' });
    expect(await engine.ask('mailbox.pause', { paused: true })).toMatchObject({ state: 'paused' });
    await server.deliver([await request('Intanto')]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await namesIn(engine)).toEqual([]);
    await engine.ask('mailbox.pause', { paused: false });
    await arrived(engine, 'Intanto');
  });

  it('connects to nobody while it is off', async () => {
    await server.deliver([await request('Una')]);
    const engine = await readingEngine({ enabled: false });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await engine.ask('mailbox.state', {})).toMatchObject({ state: 'off' });
    expect(await namesIn(engine)).toEqual([]);
  });
});

describe.skipIf(!hasDovecot())('the test of a connection', () => {
  beforeAll(async () => {
    server = await startDovecot();
    await server.deliver([await request('Una')], 'Richieste');
  });
  afterAll(() => server.remove());

  const checked = async (changes: Record<string, unknown>, password = server.password) => {
    const engine = await readingEngine({ enabled: false, ...changes });
    engine.setSecret('imapPassword', password);
    return engine.ask('mailbox.check', {});
  };

  it('lists the folders, and counts the messages of the one that is set', async () => {
    const check = await checked({ folder: 'Richieste' });
    expect(check).toMatchObject({ problem: null, certificate: null, messages: 1 });
    expect(check.folders.map(({ path }) => path).toSorted()).toEqual(['INBOX', 'Richieste']);
  });

  it('shows a certificate that nobody vouches for, and never sends the password before', async () => {
    const check = await checked({ certificate: '' }, 'mai inviata');
    expect(check.problem).toBe('untrusted-certificate');
    expect(check.certificate?.subject).toContain('posta.broker.example');
    expect(check.certificate?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
    expect((await checked({ certificate: check.certificate?.pem })).problem).toBeNull();
  });

  it('speaks STARTTLS, checked the same way', async () => {
    const plain = { security: 'starttls', port: server.plainPort };
    expect((await checked(plain)).problem).toBeNull();
    const check = await checked({ ...plain, certificate: '' });
    expect(check.problem).toBe('untrusted-certificate');
    expect(check.certificate?.subject).toContain('posta.broker.example');
  });

  it('tells what is wrong', async () => {
    expect((await checked({}, 'sbagliata')).problem).toBe('wrong-login');
    expect(await checked({ folder: 'Nessuna' })).toMatchObject({ problem: 'folder-missing', messages: null });
    expect((await checked({ port: 1 })).problem).toBe('unreachable');
    expect((await checked({ host: 'nessuno.invalid' })).problem).toBe('no-such-host');
    expect((await checked({ port: server.plainPort })).problem).toBe('no-tls');
    expect((await checked({ host: '' })).problem).toBe('not-configured');
  }, 90_000);
});
