import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import {
  checkServerIdentity,
  connect as connectTls,
  rootCertificates,
  type ConnectionOptions,
  type PeerCertificate,
} from 'node:tls';
import type { ShownCertificate } from '../../../src-preload/contract/mailbox.ts';
import type { ImapAccount } from './imap.ts';

const TIMEOUT_MS = 15_000;

type Server = Pick<ImapAccount, 'host' | 'port' | 'security' | 'certificate'>;

/**
 * How the server's certificate is checked: by the known authorities, and by the one that the clerk trusts. That very
 * certificate may have another name than the server's; any other is checked as usual.
 */
export function trusting({ certificate }: Pick<Server, 'certificate'>): ConnectionOptions {
  if (certificate === '') return {};
  const trusted = bytesOfPem(certificate);
  return {
    ca: [...rootCertificates, certificate],
    checkServerIdentity: (host, shown) =>
      trusted.equals(shown.raw) ? undefined : checkServerIdentity(host, shown),
  };
}

function bytesOfPem(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/gu, ''), 'base64');
}

/**
 * The certificate that a server shows, whoever vouches for it: for the clerk to compare. Nothing is sent but the
 * handshake, no password above all. Null when there is none to see.
 */
export async function shownCertificate(server: Server): Promise<ShownCertificate | null> {
  try {
    return await withTimeout((signal) => handshake(server, signal));
  } catch {
    return null;
  }
}

async function handshake(server: Server, signal: AbortSignal): Promise<ShownCertificate | null> {
  const { host, port, security } = server;
  const plain = connectPlain({ host, port });
  const stop = () => plain.destroy();
  signal.addEventListener('abort', stop, { once: true });
  plain.on('error', () => undefined);
  try {
    await once(plain, 'connect', { signal });
    if (security === 'starttls') await beginTls(plain, signal);
    // Nothing of ours goes over this connection: it is only looked at.
    const secured = connectTls({ socket: plain, servername: host, rejectUnauthorized: false });
    secured.on('error', () => undefined);
    await once(secured, 'secureConnect', { signal });
    return described(secured.getPeerCertificate(true));
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Asks for TLS on a plain connection (RFC 3501, 6.2.1), after the server's greeting. */
async function beginTls(plain: Socket, signal: AbortSignal): Promise<void> {
  await line(plain, /^\* OK/u, signal);
  plain.write('a STARTTLS\r\n');
  await line(plain, /^a OK/imu, signal);
}

async function line(socket: Socket, wanted: RegExp, signal: AbortSignal): Promise<void> {
  let said = '';
  while (!wanted.test(said)) {
    const [bytes] = (await once(socket, 'data', { signal })) as [Buffer];
    said += bytes.toString('latin1');
    if (said.length > 10_000 || /^a (NO|BAD)/imu.test(said)) throw new Error('No STARTTLS');
  }
}

function described(leaf: PeerCertificate & { issuerCertificate?: PeerCertificate }): ShownCertificate | null {
  if (!leaf.raw) return null;
  const pem = leaf.raw.toString('base64').replace(/.{64}/gu, '$&\n').trim();
  return {
    fingerprint: leaf.fingerprint256,
    subject: nameOf(leaf.subject),
    issuer: nameOf(leaf.issuer),
    validTo: new Date(leaf.valid_to).toISOString(),
    pem: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
  };
}

function nameOf(name: PeerCertificate['subject'] | undefined): string {
  return [name?.CN, name?.O].flat().filter(Boolean).join(', ').slice(0, 200);
}

async function withTimeout<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return work(AbortSignal.timeout(TIMEOUT_MS));
}
