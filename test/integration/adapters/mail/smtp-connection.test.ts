import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSmtpConnect } from '../../../../src-main/adapters/mail/smtp-connection.ts';
import type { SmtpAccount, SmtpResult, SmtpSession } from '../../../../src-main/adapters/mail/smtp.ts';
import { startMailServer, type MailServer } from '../../../helpers/mail-server.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/mail/${name}`, import.meta.url), 'utf8');
const TLS_FILES = { key: fixture('localhost-key.pem'), cert: fixture('localhost-certificate.pem') };
const MESSAGE = Buffer.from('Subject: Prova\r\n\r\nRiga.\r\n.una riga che comincia con un punto\r\n');
const ENVELOPE = { from: 'ufficio@studio.example', to: ['a@compagnia.example', 'b@compagnia.example'] };

const connect = createSmtpConnect({ patience: { connectMs: 2_000, replyMs: 1_000, stallMs: 1_000 } });

async function serve(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  onTestFinished(server.close);
  return server;
}

async function openTo(server: MailServer): Promise<SmtpSession> {
  const session = await connect(server.account);
  onTestFinished(session.abort);
  return session;
}

async function sendTo(server: MailServer, message: Uint8Array = MESSAGE): Promise<SmtpResult> {
  return (await openTo(server)).send(ENVELOPE, message);
}

const problemOf = (account: SmtpAccount): Promise<unknown> =>
  connect(account).then(
    () => null,
    (error: unknown) => (error as { problem?: string }).problem ?? error,
  );

describe('a message', () => {
  it('is taken whole, for all its recipients', async () => {
    const server = await serve();
    expect(await sendTo(server)).toMatchObject({ outcome: 'taken', problem: null });
    expect(server.mails).toEqual([{ from: ENVELOPE.from, to: ENVELOPE.to, raw: MESSAGE.toString('latin1') }]);
  });

  it('follows another over the same connection', async () => {
    const server = await serve();
    const session = await openTo(server);
    await session.send(ENVELOPE, MESSAGE);
    await session.send(ENVELOPE, MESSAGE);
    expect(server.mails).toHaveLength(2);
    expect(server.connections()).toBe(1);
  });

  it.each(['mail', 'recipient', 'data'] as const)(
    'goes over the same connection after a refusal (%s)',
    async (at) => {
      const server = await serve();
      const session = await openTo(server);
      const envelope = { ...ENVELOPE, to: ENVELOPE.to.slice(0, 1) };
      server.queue({ at, code: 550 });
      expect(await session.send(envelope, MESSAGE)).toMatchObject({ outcome: 'refused' });
      expect(await session.send(envelope, MESSAGE)).toMatchObject({ outcome: 'taken' });
      expect(server.mails).toHaveLength(1);
      expect(server.connections()).toBe(1);
    },
  );

  it('names who of its recipients was refused, for good or for now', async () => {
    const server = await serve();
    const [first, second] = ENVELOPE.to as [string, string];
    server.queue({ at: 'recipient', code: 550, address: second, say: '5.1.1 No such user' });
    expect(await sendTo(server)).toMatchObject({
      outcome: 'taken',
      recipients: [
        { address: first, state: 'accepted' },
        { address: second, state: 'refused', answer: '550 5.1.1 No such user' },
      ],
    });
    server.queue({ at: 'recipient', code: 450, address: first });
    expect(await sendTo(server)).toMatchObject({
      outcome: 'taken',
      recipients: [
        { address: second, state: 'accepted' },
        { address: first, state: 'later' },
      ],
    });
  });

  it.each([
    [{ at: 'mail', code: 550 }, 'refused', 'sender-refused'],
    [{ at: 'recipient', code: 550 }, 'refused', 'recipients-refused'],
    [{ at: 'data', code: 554, say: '5.7.1 Looks like spam' }, 'refused', 'refused'],
    [{ at: 'data', code: 552, say: '5.3.4 Message too big' }, 'refused', 'too-large'],
    [{ at: 'mail', code: 421 }, 'later', 'later'],
    [{ at: 'recipient', code: 450 }, 'later', 'later'],
    [{ at: 'data', code: 451 }, 'later', 'later'],
    [{ at: 'drop', when: 'before-data' }, 'interrupted', 'interrupted'],
  ] as const)('%j: %s, %s, and not there', async (fault, outcome, problem) => {
    const server = await serve();
    server.queue(fault);
    expect(await sendTo(server)).toMatchObject({ outcome, problem });
    expect(server.mails).toEqual([]);
  });

  it('that breaks off in its midst is not there: it may be sent again', async () => {
    const server = await serve();
    server.queue({ at: 'drop', when: 'during-data' });
    const large = Buffer.concat([MESSAGE, Buffer.from('riga\r\n'.repeat(3_000_000))]);
    expect(await sendTo(server, large)).toMatchObject({ outcome: 'interrupted' });
    expect(server.mails).toEqual([]);
  });

  it('that was handed over without an answer may be there: nobody knows', async () => {
    const server = await serve();
    server.queue({ at: 'drop', when: 'after-data' });
    expect(await sendTo(server)).toMatchObject({ outcome: 'unsure', problem: 'no-answer' });
    server.queue({ at: 'silence' });
    expect(await sendTo(server)).toMatchObject({ outcome: 'unsure', problem: 'no-answer' });
    expect(server.mails).toHaveLength(2);
  });

  it('is not offered to a server that said it is too large', async () => {
    const server = await serve({ size: 20 });
    expect(await sendTo(server)).toMatchObject({ outcome: 'refused', problem: 'too-large' });
  });
});

describe('a connection', () => {
  it.each(['tls', 'starttls'] as const)('by %s trusts the authorities it is told', async (security) => {
    const server = await serve({ security, ...TLS_FILES });
    const trusting = createSmtpConnect({ ca: [TLS_FILES.cert] });
    const session = await trusting(server.account);
    onTestFinished(session.abort);
    expect(await session.send(ENVELOPE, MESSAGE)).toMatchObject({ outcome: 'taken' });
  });

  it.each(['tls', 'starttls'] as const)(
    'by %s is refused when nobody vouches for the certificate',
    async (security) => {
      const server = await serve({ security, ...TLS_FILES });
      expect(await problemOf(server.account)).toBe('certificate');
      expect(server.mails).toEqual([]);
    },
  );

  it('is never made in the clear in place of an encrypted one', async () => {
    const server = await serve();
    expect(await problemOf({ ...server.account, security: 'starttls' })).toBe('no-tls');
    expect(await problemOf({ ...server.account, security: 'tls' })).toBe('no-tls');
  });

  it('tells a wrong password from a server that is away', async () => {
    const server = await serve();
    await expect(connect({ ...server.account, password: 'sbagliata' })).rejects.toMatchObject({
      problem: 'wrong-password',
      answer: '535 5.7.8 Username and password not accepted',
    });
    await server.close();
    expect(await problemOf(server.account)).toBe('unreachable');
    expect(await problemOf({ ...server.account, host: 'posta.invalid' })).toMatch(/no-such-host|offline/u);
  });

  it('does not wait for ever for a server that says nothing', async () => {
    const mute = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void mute.close());
    const { port } = mute.address() as AddressInfo;
    const account = { host: '127.0.0.1', port, security: 'none', user: '', password: '' } as const;
    expect(await problemOf(account)).toBe('unreachable');
  });

  it('says when the server ended it', async () => {
    const server = await serve();
    const session = await openTo(server);
    expect(session.isOpen()).toBe(true);
    await server.close();
    await expect.poll(session.isOpen).toBe(false);
    expect(await session.send(ENVELOPE, MESSAGE)).toMatchObject({ outcome: 'interrupted' });
  });
});
