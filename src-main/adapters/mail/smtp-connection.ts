import { Readable } from 'node:stream';
import tls from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import {
  connectionProblem,
  isTemporary,
  refusalProblem,
  SmtpProblem,
  type SmtpFailure,
} from './smtp-problem.ts';
import type {
  RecipientAnswer,
  SmtpAccount,
  SmtpConnect,
  SmtpEnvelope,
  SmtpResult,
  SmtpSession,
} from './smtp.ts';

/** How long is waited, in milliseconds. */
interface Patience {
  readonly connectMs: number;
  /** While the message is handed over and nothing moves. */
  readonly stallMs: number;
  /** For any reply; after the message a server may take ten minutes (RFC 5321, 4.5.3.2.6). */
  readonly replyMs: number;
}

const PATIENCE: Patience = { connectMs: 20_000, stallMs: 120_000, replyMs: 600_000 };
const PIECE_BYTES = 64 * 1024;
type Rejection = SmtpFailure & { readonly recipient?: string | undefined };
type Failure = SmtpFailure & { readonly rejectedErrors?: readonly Rejection[] | undefined };
type Reply<T> = (error?: Error | null, value?: T) => void;

/**
 * A connector over nodemailer. Certificates are checked against the authorities of Node and of the system.
 * @param options.ca PEM certificates to trust besides
 */
export function createSmtpConnect(
  options: { readonly ca?: readonly string[]; readonly patience?: Partial<Patience> } = {},
): SmtpConnect {
  const patience = { ...PATIENCE, ...options.patience };
  return async (account) => {
    const connection = new SMTPConnection({
      host: account.host,
      port: account.port,
      secure: account.security === 'tls',
      requireTLS: account.security === 'starttls',
      ignoreTLS: account.security === 'none',
      // The name of this machine is nobody's business.
      name: '[127.0.0.1]',
      connectionTimeout: patience.connectMs,
      greetingTimeout: patience.connectMs,
      dnsTimeout: patience.connectMs,
      socketTimeout: patience.replyMs,
      tls: { ca: [...trusted(), ...(options.ca ?? [])], minVersion: 'TLSv1.2' },
    });
    const session = new Session(connection, patience);
    try {
      await session.open(account);
    } catch (error) {
      connection.close();
      throw error instanceof SmtpProblem ? error : connectionProblem(error);
    }
    return session;
  };
}

/** A company's own authority is in the system's store; older runtimes cannot read it. */
function trusted(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'system') => string[] };
  return [...tls.rootCertificates, ...(getCACertificates?.('system') ?? [])];
}

class Session implements SmtpSession {
  readonly #connection: SMTPConnection;
  readonly #patience: Patience;
  #open = false;
  /** Hears what ends the connection while somebody waits for a reply. */
  #onEnd: ((error: unknown) => void) | null = null;

  constructor(connection: SMTPConnection, patience: Patience) {
    this.#connection = connection;
    this.#patience = patience;
    connection.on('error', (error: Error) => this.#ended(error));
    connection.on('end', () => this.#ended(new Error('Connection closed')));
  }

  async open({ user, password }: SmtpAccount): Promise<void> {
    await this.#reply((done) => this.#connection.connect(done));
    if (user !== '')
      await this.#reply((done) => this.#connection.login({ credentials: { user, pass: password } }, done));
    this.#open = true;
  }

  readonly isOpen = (): boolean => this.#open;

  readonly close = (): void => {
    if (this.#open) this.#connection.quit();
    this.#open = false;
  };

  readonly abort = (): void => {
    this.#ended(new Error('Connection aborted'));
    this.#connection.close();
  };

  readonly send = async ({ from, to }: SmtpEnvelope, message: Uint8Array): Promise<SmtpResult> => {
    const body = Readable.from(pieces(message), { objectMode: false });
    let handedOver = false;
    let stalled = setTimeout(this.abort, this.#patience.stallMs);
    const moved = (): void => {
      clearTimeout(stalled);
      if (!handedOver) stalled = setTimeout(this.abort, this.#patience.stallMs);
    };
    body.on('data', moved);
    // The end of the message may be on the line from here on, so the server may have taken it.
    body.once('end', () => {
      handedOver = true;
      moved();
    });
    body.pause();
    try {
      const info = await this.#reply<SMTPConnection.SentMessageInfo>((done) =>
        this.#connection.send({ from, to: [...to], size: message.byteLength }, body, done),
      );
      return info === undefined ? failed({ message: 'No answer' }, handedOver) : taken(info);
    } catch (error) {
      const result = failed(error as Failure, handedOver);
      await this.#forgetMessage();
      return result;
    } finally {
      handedOver = true;
      moved();
      body.destroy();
    }
  };

  /** What is left of a refused message would stand in the way of the next one (RFC 5321, 4.1.1.5). */
  async #forgetMessage(): Promise<void> {
    if (!this.#open) return;
    await this.#reply((done) => this.#connection.reset(done)).catch(this.abort);
  }

  /** What nodemailer calls back with, or what ended the connection before. */
  #reply<T = unknown>(ask: (done: Reply<T>) => void): Promise<T | undefined> {
    const reply = new Promise<T | undefined>((resolve, reject) => {
      this.#onEnd = reject;
      ask((error, value) => (error ? reject(error) : resolve(value)));
    });
    return reply.finally(() => (this.#onEnd = null));
  }

  /** nodemailer tells the one who waits for a reply after it tells of the end, and knows more. */
  #ended(error: unknown): void {
    this.#open = false;
    const onEnd = this.#onEnd;
    if (onEnd !== null) setImmediate(onEnd, error);
  }
}

function* pieces(message: Uint8Array): Generator<Buffer> {
  for (let start = 0; start < message.byteLength; start += PIECE_BYTES)
    yield Buffer.from(message.subarray(start, start + PIECE_BYTES));
}

function taken(info: SMTPConnection.SentMessageInfo): SmtpResult {
  const accepted = info.accepted.map((address) => ({
    address,
    state: 'accepted' as const,
    answer: info.response,
  }));
  return {
    outcome: 'taken',
    problem: null,
    answer: info.response,
    recipients: [...accepted, ...rejections(info.rejectedErrors)],
  };
}

function failed(error: Failure, handedOver: boolean): SmtpResult {
  const { responseCode, code } = error;
  const answer = error.response ?? null;
  const recipients = rejections(error.rejectedErrors);
  if (isTemporary(responseCode)) return { outcome: 'later', problem: 'later', answer, recipients };
  // Without a reply only our side can have turned it down: what the server said it takes at most.
  if (responseCode !== undefined || (code === 'EMESSAGE' && !handedOver))
    return { outcome: 'refused', problem: refusalProblem(error), answer, recipients };
  return handedOver
    ? { outcome: 'unsure', problem: 'no-answer', answer, recipients: [] }
    : { outcome: 'interrupted', problem: 'interrupted', answer, recipients: [] };
}

function rejections(errors: readonly Rejection[] = []): RecipientAnswer[] {
  return errors.flatMap(({ recipient, responseCode, response }) =>
    recipient === undefined
      ? []
      : [
          {
            address: recipient,
            state: isTemporary(responseCode) ? ('later' as const) : ('refused' as const),
            answer: response ?? '',
          },
        ],
  );
}
