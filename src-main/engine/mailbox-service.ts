import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailboxCheck, MailboxProblem, MailboxState } from '../../src-preload/contract/mailbox.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import type { ConnectImap, ImapAccount } from '../adapters/mail/imap.ts';
import { connectImap } from '../adapters/mail/imap-connection.ts';
import type { MailboxControl } from '../core/mailbox-control.ts';
import type { Logger } from '../core/stage.ts';
import { createTurns } from '../core/turns.ts';
import { checkMailbox } from '../features/mailbox/check-mailbox.ts';
import type { MailboxTools } from '../features/mailbox/mailbox-tools.ts';
import { watchMailbox, type MailboxWatch } from '../features/mailbox/watch-mailbox.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { TakeInService } from './take-in-service.ts';

export interface MailboxService extends MailboxControl {
  /** Starts, stops or moves the watch as the settings say; no connection is made while it is off. */
  readonly apply: (mailbox: Settings['mailbox']) => Promise<void>;
  readonly setPassword: (password: string | null) => void;
  readonly close: () => Promise<void>;
}

const MINUTE_MS = 60_000;
const TURN = 'mailbox';

interface MailboxServiceOptions {
  readonly environment: JobEnvironment;
  readonly dataFolder: string;
  readonly intake: Pick<TakeInService, 'takeMessage' | 'refuseMessage'>;
  readonly requestChanged: (requestId: string) => void;
  /** False: nothing is read by itself (headless use). */
  readonly watches: boolean;
  readonly onState: (state: MailboxState) => void;
  readonly log: Logger;
  readonly connect?: ConnectImap | undefined;
}

/** The mailbox over the life of the engine: at most one watch, following the settings and the password. */
export function createMailboxService(options: MailboxServiceOptions): MailboxService {
  const service = new Service(options);
  return {
    state: () => service.state(),
    pause: (paused) => service.pause(paused),
    readNow: () => service.readNow(),
    check: () => service.check(),
    apply: (mailbox) => service.apply(mailbox),
    setPassword: (password) => service.setPassword(password),
    close: () => service.close(),
  };
}

class Service implements MailboxService {
  readonly #options: MailboxServiceOptions;
  readonly #connect: ConnectImap;
  readonly #incomingFolder: string;
  readonly #inTurn = createTurns();
  #password: string | null = null;
  #watch: MailboxWatch | null = null;
  /** What the watch was made for; empty without one. */
  #applied = '';
  #paused = false;
  #closed = false;

  constructor(options: MailboxServiceOptions) {
    this.#options = options;
    this.#connect = options.connect ?? connectImap;
    this.#incomingFolder = join(options.dataFolder, 'mailbox');
  }

  state(): MailboxState {
    return this.#watch?.state() ?? idleState(this.#settings(), this.#options.watches, this.#password);
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    this.#watch?.pause(paused);
  }

  readNow(): void {
    this.#watch?.readNow();
  }

  async check(): Promise<MailboxCheck> {
    const account = accountOf(this.#settings(), this.#password);
    if (account !== null) return checkMailbox(account, this.#settings().folder, this.#connect);
    const problem = missingOf(this.#settings(), this.#password);
    return { problem, answer: null, certificate: null, folders: [], messages: null };
  }

  apply(mailbox: Settings['mailbox']): Promise<void> {
    return this.#inTurn(TURN, () => this.#follow(mailbox));
  }

  setPassword(password: string | null): void {
    this.#password = password;
    this.apply(this.#settings()).catch((error: unknown) =>
      this.#options.log.error('The mailbox could not be started', error),
    );
  }

  close(): Promise<void> {
    return this.#inTurn(TURN, async () => {
      this.#closed = true;
      await this.#watch?.close();
      this.#watch = null;
    });
  }

  #settings(): Settings['mailbox'] {
    return this.#options.environment.settings().mailbox;
  }

  /** Only what a connection is made of starts another one; the rest is looked up when it is needed. */
  async #follow(mailbox: Settings['mailbox']): Promise<void> {
    if (this.#closed) return;
    const { host, port, security, user, certificate, folder, idle, pollMinutes } = mailbox;
    const account = accountOf(mailbox, this.#password);
    const isOn = this.#options.watches && mailbox.enabled && account !== null;
    const connection = [host, port, security, user, certificate, folder, idle, pollMinutes, this.#password];
    const wanted = isOn ? JSON.stringify(connection) : '';
    if (wanted !== this.#applied) {
      this.#applied = wanted;
      await this.#watch?.close();
      this.#watch = isOn ? await this.#begin(account, mailbox) : null;
    }
    this.#options.onState(this.state());
  }

  async #begin(account: ImapAccount, mailbox: Settings['mailbox']): Promise<MailboxWatch> {
    // What a reading that was broken off left behind; its messages are fetched again.
    await rm(this.#incomingFolder, { recursive: true, force: true });
    await mkdir(this.#incomingFolder, { recursive: true });
    const watch = watchMailbox({
      account,
      place: { mailbox: `${account.user}@${account.host}`, folder: mailbox.folder },
      push: mailbox.idle,
      pollMs: mailbox.pollMinutes * MINUTE_MS,
      connect: this.#connect,
      tools: this.#tools(),
      onState: this.#options.onState,
    });
    if (this.#paused) watch.pause(true);
    return watch;
  }

  #tools(): MailboxTools {
    const { environment, intake, requestChanged, log } = this.#options;
    return {
      db: environment.db,
      now: environment.now,
      settings: () => this.#settings(),
      incomingFolder: this.#incomingFolder,
      take: intake.takeMessage,
      refuse: intake.refuseMessage,
      requestChanged,
      telemetry: environment.telemetry,
      log,
    };
  }
}

function accountOf(mailbox: Settings['mailbox'], password: string | null): ImapAccount | null {
  const { host, port, security, user, certificate } = mailbox;
  if (host === '' || user === '' || password === null) return null;
  return { host, port, security, user, certificate, password };
}

function missingOf({ host, user }: Settings['mailbox'], password: string | null): MailboxProblem | null {
  if (host === '' || user === '') return 'not-configured';
  return password === null ? 'no-password' : null;
}

/** Off, or switched on and not able to begin. */
function idleState(mailbox: Settings['mailbox'], watches: boolean, password: string | null): MailboxState {
  const isOn = watches && mailbox.enabled;
  return {
    state: isOn ? 'unreachable' : 'off',
    user: isOn ? mailbox.user : '',
    folder: isOn ? mailbox.folder : '',
    problem: isOn ? missingOf(mailbox, password) : null,
    answer: null,
    readAt: null,
    nextTryAt: null,
    waiting: 0,
    leftAlone: 0,
  };
}
