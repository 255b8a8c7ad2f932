import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import {
  ImapError,
  type ConnectImap,
  type FetchedMessage,
  type ImapConnection,
  type MessageHead,
  type OpenedFolder,
} from './imap.ts';
import { imapProblem } from './imap-problem.ts';
import { trusting } from './server-certificate.ts';

const CONNECT_MS = 30_000;
/** A silent connection is given up after this; a server that pushes is asked for a sign of life well before. */
const SILENCE_MS = 10 * 60_000;
const PUSH_RENEWED_MS = 4 * 60_000;
/** Heads are asked for in lists of this many: a server limits the length of a command. */
const HEADS_AT_ONCE = 500;
const HEAD = { uid: true, size: true, envelope: true, internalDate: true } as const;
const BY_UID = { uid: true } as const;

/** Connects with imapflow, which is loaded only now: whoever reads no mailbox has nothing of it. */
export const connectImap: ConnectImap = async (account, push) => {
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    ...(account.security === 'starttls' ? { doSTARTTLS: true } : {}),
    auth: { user: account.user, pass: account.password },
    tls: trusting(account),
    clientInfo: { name: 'BrokerFlow' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: PUSH_RENEWED_MS,
    connectionTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    maxLiteralSize: 64 * 1024 * 1024,
  });
  const connection = new Connection(client, push);
  await asked(() => client.connect());
  return connection;
};

class Connection implements ImapConnection {
  readonly #client: ImapFlow;
  readonly #push: boolean;
  #hasNews = false;
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(client: ImapFlow, push: boolean) {
    this.#client = client;
    this.#push = push;
    client.on('exists', () => {
      this.#hasNews = true;
      this.#wake();
    });
    // What went wrong is told by the next command; without a listener it would end the thread.
    client.on('error', () => undefined);
    client.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  async folders() {
    const listed = await asked(() => this.#client.list());
    return listed
      .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
      .map(({ path, name }) => ({ path, name }));
  }

  async open(folder: string): Promise<OpenedFolder> {
    const opened = await asked(() => this.#client.mailboxOpen(folder));
    return {
      uidValidity: String(opened.uidValidity),
      nextUid: opened.uidNext,
      messages: opened.exists,
    };
  }

  async headsFrom(uid: number): Promise<readonly MessageHead[]> {
    this.#hasNews = false;
    await asked(() => this.#client.noop());
    // The last message is always among "n:*" (RFC 3501, 6.4.8).
    return (await this.#heads(`${uid}:*`)).filter((head) => head.uid >= uid);
  }

  async headsSince(day: Date): Promise<readonly MessageHead[]> {
    this.#hasNews = false;
    const found = (await asked(() => this.#client.search({ since: day }, BY_UID))) || [];
    const uids = found.toSorted((a, b) => a - b);
    const heads: MessageHead[] = [];
    for (let at = 0; at < uids.length; at += HEADS_AT_ONCE) {
      heads.push(...(await this.#heads(uids.slice(at, at + HEADS_AT_ONCE).join(','))));
    }
    return heads;
  }

  async #heads(range: string): Promise<MessageHead[]> {
    const found = await asked(() => this.#client.fetchAll(range, HEAD, BY_UID));
    return found.map(headOf).toSorted((a, b) => a.uid - b.uid);
  }

  async fetch(uid: number, path: string): Promise<FetchedMessage | null> {
    const { content } = await asked(() => this.#client.download(String(uid), undefined, BY_UID));
    return content === undefined ? null : written(content, path);
  }

  async markRead(uids: readonly number[]): Promise<void> {
    const done = await asked(() => this.#client.messageFlagsAdd([...uids].join(','), ['\\Seen'], BY_UID));
    if (!done) throw new ImapError('server-error', 'STORE');
  }

  async move(uids: readonly number[], folder: string): Promise<void> {
    const moved = () => asked(() => this.#client.messageMove([...uids].join(','), folder, BY_UID));
    if (await moved()) return;
    await asked(() => this.#client.mailboxCreate(folder)).catch(() => undefined);
    if (!(await moved())) throw new ImapError('folder-missing', folder);
  }

  async news(signal: AbortSignal): Promise<void> {
    if (this.#hasNews || this.#ended || signal.aborted) return;
    const told = new Promise<void>((resolve) => {
      this.#wake = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // Ends when the next command needs the connection.
    if (this.#push) void this.#client.idle().catch(() => undefined);
    await told;
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    const gone = new Promise<void>((resolve) => this.#client.once('close', () => resolve()));
    this.#client.close();
    await gone;
  }
}

function headOf({ uid, size, envelope, internalDate }: FetchMessageObject): MessageHead {
  const receivedAt = new Date(internalDate ?? '');
  return {
    uid,
    sizeBytes: size ?? 0,
    messageId: envelope?.messageId?.trim().replace(/^<|>$/gu, '') || null,
    subject: envelope?.subject ?? '',
    receivedAt: Number.isNaN(receivedAt.getTime()) ? null : receivedAt,
  };
}

async function written(content: Readable, path: string): Promise<FetchedMessage> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const counted = new Transform({
    transform: (bytes: Buffer, _encoding, done) => {
      hash.update(bytes);
      sizeBytes += bytes.length;
      done(null, bytes);
    },
  });
  const source = content.on('error', () => undefined);
  let failure: unknown = null;
  source.once('error', (error: unknown) => (failure = error));
  try {
    await pipeline(source, counted, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    // The disk's errors stay what they are.
    throw failure === null ? error : imapError(failure);
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function asked<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    throw imapError(error);
  }
}

function imapError(error: unknown): ImapError {
  if (error instanceof ImapError) return error;
  const { problem, answer } = imapProblem(error);
  return new ImapError(problem, answer, { cause: error });
}
