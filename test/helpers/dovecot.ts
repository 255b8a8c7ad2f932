import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';

/** Debian's `nobody`: Dovecot reads no mail for root. */
const NOBODY = 65_534;

/** Where Dovecot lies; Debian puts it where only root looks. */
const DOVECOT = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(
  (path) => spawnSync(path, ['--version']).status === 0,
);

/** Whether a real IMAP server can be started here; says so loudly where it cannot. */
export function hasDovecot(): boolean {
  if (DOVECOT === undefined) {
    process.stderr.write(
      '\n*** NOT TESTED: reading a mailbox. Dovecot is missing; on Debian: apt-get install dovecot-imapd ***\n\n',
    );
  }
  return DOVECOT !== undefined;
}

export interface TestMailbox {
  readonly host: string;
  readonly port: number;
  /** Speaks plainly until STARTTLS. */
  readonly plainPort: number;
  readonly user: string;
  readonly password: string;
  /** Its self-signed certificate. */
  readonly certificate: string;
  /** Puts messages into a folder, as another mail program does. */
  readonly deliver: (messages: readonly (Uint8Array | string)[], folder?: string) => Promise<void>;
  /** The subjects and flags of a folder, in order. */
  readonly list: (folder?: string) => Promise<readonly { subject: string; seen: boolean }[]>;
  /** Removes all messages and all folders but the inbox. */
  readonly empty: () => Promise<void>;
  /** Numbers all messages of the inbox anew under another UIDVALIDITY, as a rebuilt server does. */
  readonly rebuild: () => Promise<void>;
  /** Ends the server, and starts it again on the same ports. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends the server and removes everything. */
  readonly remove: () => Promise<void>;
}

/** Starts a Dovecot of its own: an ordinary process with a configuration, mails and a certificate in a new folder. */
export async function startDovecot(): Promise<TestMailbox> {
  const folder = mkdtempSync(join(tmpdir(), 'brokerflow-dovecot-'));
  chmodSync(folder, 0o755);
  const [port, plainPort] = [await freePort(), await freePort()];
  const certificate = makeCertificate(folder);
  const owner = process.getuid?.() === 0 ? NOBODY : (process.getuid?.() ?? 0);
  const mails = join(folder, 'mails');
  mkdirSync(mails);
  if (process.getuid?.() === 0) chownSync(mails, NOBODY, NOBODY);
  writeFileSync(join(folder, 'users'), `ufficio:{PLAIN}segreta\n`);
  writeFileSync(join(folder, 'dovecot.conf'), configuration({ folder, port, plainPort, owner }));

  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    running = spawn(DOVECOT ?? 'dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
    await reachable(port);
  };
  const stop = async (): Promise<void> => {
    if (running === null) return;
    const gone = once(running, 'exit');
    running.kill('SIGTERM');
    await gone;
    running = null;
  };
  const client = async <T>(work: (imap: ImapFlow) => Promise<T>): Promise<T> => {
    const imap = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: true,
      auth: { user: 'ufficio', pass: 'segreta' },
      tls: { rejectUnauthorized: false },
      logger: false,
    });
    await imap.connect();
    try {
      return await work(imap);
    } finally {
      await imap.logout();
    }
  };
  await start();
  return {
    host: '127.0.0.1',
    port,
    plainPort,
    user: 'ufficio',
    password: 'segreta',
    certificate,
    deliver: (messages, into = 'INBOX') =>
      client(async (imap) => {
        if (into !== 'INBOX') await imap.mailboxCreate(into).catch(() => undefined);
        for (const message of messages) await imap.append(into, Buffer.from(message));
      }),
    list: (from = 'INBOX') =>
      client(async (imap) => {
        const { exists } = await imap.mailboxOpen(from);
        if (exists === 0) return [];
        const all = await imap.fetchAll('1:*', { envelope: true, flags: true });
        return all.map(({ envelope, flags }) => ({
          subject: envelope?.subject ?? '',
          seen: flags?.has('\\Seen') ?? false,
        }));
      }),
    empty: () =>
      client(async (imap) => {
        for (const { path } of await imap.list()) {
          if (path !== 'INBOX') await imap.mailboxDelete(path);
        }
        const { exists } = await imap.mailboxOpen('INBOX');
        if (exists > 0) await imap.messageDelete('1:*');
      }),
    rebuild: async () => {
      await stop();
      const inbox = join(mails, 'ufficio');
      for (const name of readdirSync(inbox)) {
        if (name.startsWith('dovecot')) rmSync(join(inbox, name), { recursive: true });
      }
      // Dovecot takes the time as the new UIDVALIDITY: it has to be another second.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      await start();
    },
    stop,
    start,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function configuration(place: { folder: string; port: number; plainPort: number; owner: number }): string {
  const { folder, port, plainPort, owner } = place;
  const user = spawnSync('id', ['-un', String(owner)])
    .stdout.toString()
    .trim();
  const isRoot = process.getuid?.() === 0;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${isRoot ? 'dovecot' : user}
default_login_user = ${isRoot ? 'dovenull' : user}
default_internal_group = ${isRoot ? 'dovecot' : spawnSync('id', ['-gn']).stdout.toString().trim()}
ssl = required
ssl_cert = <${folder}/server.crt
ssl_key = <${folder}/server.key
mail_location = maildir:${folder}/mails/%u
mail_uid = ${owner}
mail_gid = ${isRoot ? NOBODY : (process.getgid?.() ?? owner)}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 50
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner} gid=${isRoot ? NOBODY : (process.getgid?.() ?? owner)} home=${folder}/mails/%u
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${plainPort}
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service anvil {
  ${isRoot ? '' : 'chroot ='}
}
namespace inbox {
  inbox = yes
}
`;
}

function makeCertificate(folder: string): string {
  const [key, file] = [join(folder, 'server.key'), join(folder, 'server.crt')];
  const subject = ['-subj', '/CN=posta.broker.example/O=Casella di prova'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-keyout', key, '-out', file];
  if (spawnSync('openssl', [...made, ...subject]).status !== 0)
    throw new Error('openssl made no certificate');
  return readFileSync(file, 'utf8');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function reachable(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Dovecot does not answer');
}
