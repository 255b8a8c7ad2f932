import type { MailboxProblem, MailboxState } from '../../../src-preload/contract/mailbox.ts';
import {
  ImapError,
  type ConnectImap,
  type ImapAccount,
  type ImapConnection,
} from '../../adapters/mail/imap.ts';
import { toCallError } from '../../core/errors.ts';
import { countLeftAlone, type FolderPlace } from '../../data/repositories/mailbox.ts';
import { backOff } from './back-off.ts';
import type { MailboxTools } from './mailbox-tools.ts';
import { readFolder, type Attempts } from './read-folder.ts';

export interface MailboxWatchOptions {
  readonly account: ImapAccount;
  readonly place: FolderPlace;
  /** The server tells of new messages; otherwise it is asked every so often. */
  readonly push: boolean;
  readonly pollMs: number;
  readonly connect: ConnectImap;
  readonly tools: MailboxTools;
  readonly onState: (state: MailboxState) => void;
  readonly backOff?: typeof backOff;
}

/** A mailbox that is read until it is closed. */
export interface MailboxWatch {
  readonly state: () => MailboxState;
  readonly pause: (paused: boolean) => void;
  /** Reads at once what waits for its time. */
  readonly readNow: () => void;
  readonly close: () => Promise<void>;
}

/** Reads the folder whenever there is something new, and comes back by itself when the connection is lost. */
export function watchMailbox(options: MailboxWatchOptions): MailboxWatch {
  return new Watch(options);
}

class Watch implements MailboxWatch {
  readonly #options: MailboxWatchOptions;
  readonly #attempts: Attempts = { failed: new Map() };
  readonly #running: Promise<void>;
  #state: MailboxState;
  #paused = false;
  #closed = false;
  #failures = 0;
  /** Ends whatever is being waited for. */
  #waiting = new AbortController();

  constructor(options: MailboxWatchOptions) {
    this.#options = options;
    this.#state = {
      state: 'connecting',
      user: options.account.user,
      folder: options.place.folder,
      problem: null,
      answer: null,
      readAt: null,
      nextTryAt: null,
      waiting: 0,
      leftAlone: 0,
    };
    this.#running = this.#run();
  }

  state(): MailboxState {
    return this.#state;
  }

  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.#failures = 0;
    this.#show(
      paused
        ? { state: 'paused', problem: null, answer: null, nextTryAt: null }
        : { state: 'connecting', problem: null, answer: null },
    );
    this.#wake();
  }

  readNow(): void {
    this.#wake();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    await this.#running;
  }

  #wake(): void {
    const waited = this.#waiting;
    this.#waiting = new AbortController();
    waited.abort();
  }

  #show(change: Partial<MailboxState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onState(this.#state);
  }

  #isStopped(): boolean {
    return this.#closed || this.#paused;
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      if (this.#paused) {
        await this.#wait(null);
        continue;
      }
      await this.#readUntilItFails();
    }
  }

  async #readUntilItFails(): Promise<void> {
    const { connect, account, push } = this.#options;
    let connection: ImapConnection | null = null;
    try {
      connection = await connect(account, push);
      while (!this.#isStopped()) await this.#readAndWait(connection);
    } catch (error) {
      if (!this.#isStopped()) await this.#waitAfter(error);
    } finally {
      await connection?.close();
    }
  }

  async #readAndWait(connection: ImapConnection): Promise<void> {
    const { place, tools, pollMs } = this.#options;
    // Taken before reading: what comes meanwhile is not waited for.
    const { signal } = this.#waiting;
    await readFolder(connection, place, tools, {
      attempts: this.#attempts,
      onWaiting: (waiting) => this.#show({ waiting }),
    });
    this.#failures = 0;
    if (this.#isStopped()) return;
    this.#show({
      state: 'active',
      problem: null,
      answer: null,
      nextTryAt: null,
      readAt: tools.now().toISOString(),
      leftAlone: await countLeftAlone(tools.db, place),
    });
    // A message that failed is tried again soon.
    const again = this.#attempts.failed.size > 0 ? Math.min(pollMs, 5000) : pollMs;
    await connection.news(AbortSignal.any([signal, AbortSignal.timeout(again)]));
  }

  async #waitAfter(error: unknown): Promise<void> {
    const { tools } = this.#options;
    const { problem, answer } = problemOf(error);
    this.#failures += 1;
    const waitMs = (this.#options.backOff ?? backOff)(problem, this.#failures);
    if (this.#state.problem !== problem) tools.log.error(`The mailbox cannot be read: ${problem}`, error);
    const nextTryAt = new Date(tools.now().getTime() + waitMs).toISOString();
    this.#show({ state: 'unreachable', problem, answer, nextTryAt, waiting: 0 });
    await this.#wait(waitMs);
  }

  /** Waits so long, or until woken; null: only until woken. */
  async #wait(ms: number | null): Promise<void> {
    const { signal } = this.#waiting;
    if (this.#closed || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = ms === null ? undefined : setTimeout(resolve, ms);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}

function problemOf(error: unknown): { problem: MailboxProblem; answer: string | null } {
  if (error instanceof ImapError) return { problem: error.problem, answer: error.answer };
  const { code, message } = toCallError(error);
  return { problem: code === 'disk-full' ? 'disk-full' : 'internal', answer: message.slice(0, 300) };
}
