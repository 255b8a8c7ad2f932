import type { ImapProblem } from './imap-problem.ts';

/** How a mailbox is reached. */
export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  readonly user: string;
  readonly password: string;
  /** A certificate (PEM) that is trusted beside those of known authorities; empty for none. */
  readonly certificate: string;
}

export interface OpenedFolder {
  /** With another one, numbers mean other messages (RFC 3501, 2.3.1.1). */
  readonly uidValidity: string;
  /** Smaller than the number of every message that comes from now on. */
  readonly nextUid: number;
  readonly messages: number;
}

/** What is known of a message before it is fetched. */
export interface MessageHead {
  readonly uid: number;
  readonly sizeBytes: number;
  /** Without angle brackets; null where it has none. */
  readonly messageId: string | null;
  readonly subject: string;
  /** When the server got it. */
  readonly receivedAt: Date | null;
}

export interface FetchedMessage {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A connection to a mailbox, logged in. Everything refuses with {@link ImapError}; files' errors are their own. */
export interface ImapConnection {
  /** The folders that hold messages, as the server lists them. */
  readonly folders: () => Promise<readonly { readonly path: string; readonly name: string }[]>;
  /** Opens a folder; what follows is about it. */
  readonly open: (folder: string) => Promise<OpenedFolder>;
  /** The messages from this number on, in order. */
  readonly headsFrom: (uid: number) => Promise<readonly MessageHead[]>;
  /** The messages that the server got on that day or later, in order. */
  readonly headsSince: (day: Date) => Promise<readonly MessageHead[]>;
  /** Writes a message to a file that is not there yet; it stays unread. Null when it is gone by now. */
  readonly fetch: (uid: number, path: string) => Promise<FetchedMessage | null>;
  readonly markRead: (uids: readonly number[]) => Promise<void>;
  /** Moves messages into a folder, which is made if absent. */
  readonly move: (uids: readonly number[], folder: string) => Promise<void>;
  /** Resolves when the server tells of a new message, the connection ends or the signal fires. */
  readonly news: (signal: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Connects and logs in. `push`: the server is to tell of new messages by itself. */
export type ConnectImap = (account: ImapAccount, push: boolean) => Promise<ImapConnection>;

/** Why a mailbox does not do what it is asked for. */
export class ImapError extends Error {
  readonly problem: ImapProblem;
  /** The server's own words, or the system's code. */
  readonly answer: string | null;

  constructor(problem: ImapProblem, answer: string | null, options: { cause?: unknown } = {}) {
    super(`IMAP: ${problem}${answer === null ? '' : ` (${answer})`}`, options);
    this.name = 'ImapError';
    this.problem = problem;
    this.answer = answer;
  }
}
