import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailboxProblem, MailboxState } from '../../src-preload/contract/mailbox.ts';
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

const POLL_MS = 60_000;
const TURN = 'mailbox';

/** The mailbox over the life of the engine: at most one watch, following the settings and the password. */
export function createMailboxService(options: {
  readonly environment: JobEnvironment;
  readonly dataFolder: string;
  readonly intake: Pick<TakeInService, 'takeMessage' | 'refuseMessage'>;
  /** False: nothing is read by itself (headless use). */
  readonly watches: boolean;
  readonly onState: (state: MailboxState) => void;
  readonly log: Logger;
  readonly connect?: ConnectImap | undefined;
}): MailboxService {
  const { environment, watches, onState, log } = options;
  const connect = options.connect ?? connectImap;
  const incomingFolder = join(options.dataFolder, 'mailbox');
  const inTurn = createTurns();
  let password: string | null = null;
  let watch: MailboxWatch | null = null;
  let applied = '';
  let paused = false;
  let closed = false;

  const settings = () => environment.settings().mailbox;
  const tools: MailboxTools = {
    db: environment.db,
    now: environment.now,
    settings,
    incomingFolder,
    take: options.intake.takeMessage,
    refuse: options.intake.refuseMessage,
    log,
  };
  const state = (): MailboxState => watch?.state() ?? idleState(settings(), watches, password);

  const follow = async (mailbox: Settings['mailbox']): Promise<void> => {
    const { host, port, security, user, certificate, folder, idle, pollMinutes } = mailbox;
    const account = accountOf(mailbox, password);
    const wanted =
      watches && mailbox.enabled && account !== null && !closed
        ? JSON.stringify([host, port, security, user, certificate, folder, idle, pollMinutes, password])
        : '';
    if (wanted !== applied) {
      applied = wanted;
      await watch?.close();
      watch = null;
      if (wanted !== '' && account !== null) {
        // What a reading that was broken off left behind; its messages are fetched again.
        await rm(incomingFolder, { recursive: true, force: true });
        await mkdir(incomingFolder, { recursive: true });
        const place = { mailbox: `${user}@${host}`, folder };
        const rhythm = { push: idle, pollMs: pollMinutes * POLL_MS };
        watch = watchMailbox({ account, place, ...rhythm, connect, tools, onState });
        if (paused) watch.pause(true);
      }
    }
    if (!closed) onState(state());
  };

  return {
    state,
    pause: (wanted) => {
      paused = wanted;
      watch?.pause(wanted);
    },
    readNow: () => watch?.readNow(),
    check: async () => {
      const account = accountOf(settings(), password);
      if (account !== null) return checkMailbox(account, settings().folder, connect);
      const problem = missingOf(settings(), password);
      return { problem, answer: null, certificate: null, folders: [], messages: null };
    },
    apply: (mailbox) => inTurn(TURN, () => follow(mailbox)),
    setPassword: (known) => {
      password = known;
      void inTurn(TURN, () => follow(settings())).catch((error: unknown) =>
        log.error('The mailbox could not be started', error),
      );
    },
    close: () =>
      inTurn(TURN, async () => {
        closed = true;
        await watch?.close();
        watch = null;
      }),
  };
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
