import { Socket, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { SmtpAccount } from '../../src-main/adapters/mail/smtp.ts';

/** Trouble that the server makes, once, for the next message. */
export type Fault =
  /** A reply with this code: to the sender, to one recipient (or all), or to the message. */
  | { readonly at: 'mail' | 'data'; readonly code: number; readonly say?: string }
  | { readonly at: 'recipient'; readonly code: number; readonly address?: string; readonly say?: string }
  /** The connection ends before the message, in its midst, or when it is there and not answered for. */
  | { readonly at: 'drop'; readonly when: 'before-data' | 'during-data' | 'after-data' }
  /** It takes the message and never answers. */
  | { readonly at: 'silence' };

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface MailServer {
  readonly account: SmtpAccount;
  /** The messages that it took, in order; what it took and then dropped the line on is among them. */
  readonly mails: readonly ReceivedMail[];
  /** How many connections were made. */
  readonly connections: () => number;
  /** Faults for the messages to come, one each; `null` lets one pass. */
  readonly queue: (...faults: readonly (Fault | null)[]) => void;
  readonly close: () => Promise<void>;
}

export const MAIL_USER = { user: 'ufficio@studio.example', password: 'segreta' } as const;

interface Options {
  readonly security?: SmtpAccount['security'];
  readonly key?: string;
  readonly cert?: string;
  /** A fixed port, for a server that comes back; else any. */
  readonly port?: number;
  /** The largest message that it says it takes. */
  readonly size?: number;
}

type Session = SMTPServerSession & { fault?: Fault | null };

/** A real SMTP server on this machine, with its own queue of faults. */
export async function startMailServer(options: Options = {}): Promise<MailServer> {
  const { security = 'none', key, cert } = options;
  const faults: (Fault | null)[] = [];
  const mails: ReceivedMail[] = [];
  let connections = 0;
  // Not the sockets of the listener: to destroy one under its encryption brings Node 24 down.
  const drop = (): void => {
    for (const connection of server.connections) {
      const socket: unknown = Reflect.get(connection, '_socket');
      if (socket instanceof Socket) socket.destroy();
    }
  };

  const server = new SMTPServer({
    secure: security === 'tls',
    disabledCommands: security === 'none' ? ['STARTTLS'] : [],
    ...(key !== undefined && cert !== undefined ? { key, cert } : {}),
    allowInsecureAuth: true,
    disableReverseLookup: true,
    ...(options.size === undefined ? {} : { size: options.size }),
    onAuth: ({ username, password }, _session, done) =>
      username === MAIL_USER.user && password === MAIL_USER.password
        ? done(null, { user: username })
        : done(reply(535, '5.7.8 Username and password not accepted')),
    onMailFrom: (_address, session: Session, done) => {
      session.fault = faults.shift() ?? null;
      const { fault } = session;
      done(fault?.at === 'mail' ? reply(fault.code, fault.say) : null);
    },
    onRcptTo: ({ address }, { fault }: Session, done) => {
      if (fault?.at === 'drop' && fault.when === 'before-data') return drop();
      const hit = fault?.at === 'recipient' && (fault.address ?? address) === address;
      done(hit ? reply(fault.code, fault.say) : null);
    },
    onData: (stream, session: Session, done) => {
      const { fault, envelope } = session;
      if (fault?.at === 'drop' && fault.when === 'during-data') return void stream.once('data', drop);
      const take = async (): Promise<void> => {
        const bytes = await buffer(stream);
        if (fault?.at === 'data') return done(reply(fault.code, fault.say));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: bytes.toString('latin1'),
        });
        if (fault?.at === 'drop') return drop();
        if (fault?.at !== 'silence') done();
      };
      void take();
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    connections += 1;
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    account: { host: '127.0.0.1', port, security, ...MAIL_USER },
    mails,
    connections: () => connections,
    queue: (...more) => void faults.push(...more),
    close: () => {
      drop();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(code: number, say = 'as the test wants it'): Error {
  return Object.assign(new Error(say), { responseCode: code });
}
