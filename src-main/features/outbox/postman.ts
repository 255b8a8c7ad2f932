import { readFile } from 'node:fs/promises';
import type { MailProblem, OutboxState } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { SmtpAccount, SmtpConnect, SmtpResult, SmtpSession } from '../../adapters/mail/smtp.ts';
import { SmtpProblem } from '../../adapters/mail/smtp-problem.ts';
import type { Logger } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import {
  changeMessage,
  countMessages,
  doubtUnfinished,
  nextDue,
  nextTurn,
  recipientsOf,
  type StoredMessage,
} from '../../data/repositories/outbox.ts';
import { recordAttempt, recordDoubt } from './record-attempt.ts';
import { accountOf, readAccount } from './readiness.ts';
import { backOffMs } from './settle-attempt.ts';

/** Sends what the outbox holds: one message after the other, over one connection, never one twice. */
export interface Postman {
  /** Something was put into the outbox, its time has come, or the program has just started. */
  readonly wake: () => void;
  /** Forgets what went wrong on the way and tries at once: the clerk wants it, or the settings changed. */
  readonly hurry: () => void;
  /** Null: none is kept, or it is still locked. */
  readonly setPassword: (password: string | null) => void;
  readonly state: () => Promise<OutboxState>;
  /** Connects and logs in with the settings as they are; null when all is well. */
  readonly test: () => Promise<SmtpProblem | null>;
  /** Lets a message under way end within a few seconds; begins no other. */
  readonly close: () => Promise<void>;
}

export interface PostmanParts {
  readonly db: Database;
  readonly outputs: Pick<OutputFolder, 'pathOf'>;
  readonly settings: () => Settings;
  readonly now: () => Date;
  readonly connect: SmtpConnect;
  /** A message, or sending as a whole, is in another state; the request is that of the message. */
  readonly onChange: (requestId: string | null) => void;
  readonly log: Logger;
  /** How long a message under way may take to end when the program closes, milliseconds. */
  readonly closeMs?: number;
}

const CLOSE_MS = 5_000;
/** The next letter often follows soon: the line is kept for it. */
const IDLE_MS = 10_000;
/** Timers of more than 24.8 days overflow; an hour is early enough to look again. */
const LONGEST_TIMER_MS = 3_600_000;

/** Why the server cannot be used now. `nextTryAt` null: only when something changes. */
interface Trouble {
  readonly problem: MailProblem;
  readonly answer: string | null;
  readonly failures: number;
  readonly nextTryAt: Date | null;
}

export function createPostman(parts: PostmanParts): Postman {
  return new OnePostman(parts);
}

class OnePostman implements Postman {
  readonly #parts: PostmanParts;
  #password: string | null = null;
  #session: SmtpSession | null = null;
  /** The account may be another by now: the next message goes over a new connection. */
  #stale = false;
  #trouble: Trouble | null = null;
  #round: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | null = null;
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(parts: PostmanParts) {
    this.#parts = parts;
  }

  readonly wake = (): void => {
    if (this.#closed) return;
    this.#again = true;
    if (this.#idle) clearTimeout(this.#idle);
    this.#round ??= this.#work();
  };

  readonly hurry = (): void => {
    this.#trouble = null;
    this.#stale = true;
    this.wake();
  };

  readonly setPassword = (password: string | null): void => {
    this.#password = password;
    this.hurry();
    this.#parts.onChange(null);
  };

  readonly state = async (): Promise<OutboxState> => {
    const { db, settings } = this.#parts;
    const counted = await countMessages(db);
    const ready = readAccount(settings(), this.#password);
    const trouble = this.#trouble;
    const [waiting = 0, sending = 0, failed = 0, unsure = 0] = (
      ['waiting', 'sending', 'failed', 'unsure'] as const
    ).map((state) => counted.get(state));
    return {
      counts: { waiting, sending, failed, unsure },
      problem: 'problem' in ready ? ready.problem : (trouble?.problem ?? null),
      answer: 'problem' in ready ? null : (trouble?.answer ?? null),
      nextTryAt: 'problem' in ready ? null : (trouble?.nextTryAt?.toISOString() ?? null),
    };
  };

  readonly test = async (): Promise<SmtpProblem | null> => {
    const ready = accountOf(this.#parts.settings(), this.#password);
    if ('problem' in ready) return new SmtpProblem(ready.problem, null);
    try {
      (await this.#parts.connect(ready.account)).close();
      this.hurry();
      return null;
    } catch (error) {
      if (error instanceof SmtpProblem) return error;
      throw error;
    }
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    for (const timer of [this.#timer, this.#idle]) if (timer) clearTimeout(timer);
    const late = setTimeout(() => this.#session?.abort(), this.#parts.closeMs ?? CLOSE_MS);
    await this.#round;
    clearTimeout(late);
    if (this.#idle) clearTimeout(this.#idle);
    this.#hangUp();
  };

  /** Sends until nothing is due. Whatever comes meanwhile is looked at before it ends. */
  async #work(): Promise<void> {
    try {
      await this.#doubt();
      while (this.#again && !this.#closed) {
        this.#again = false;
        while (!this.#closed && (await this.#sendNext()));
      }
      if (!this.#closed) await this.#sleep();
    } catch (error) {
      this.#parts.log.error('The outbox could not be worked on', error);
      this.#wakeIn(backOffMs(1));
    } finally {
      this.#round = null;
      this.#idle = setTimeout(() => this.#hangUp(), IDLE_MS).unref();
      if (this.#again) this.wake();
    }
  }

  /** Nothing is under way between two rounds: what is found so was when the program or the disk broke off. */
  async #doubt(): Promise<void> {
    const { db, now } = this.#parts;
    for (const message of await doubtUnfinished(db)) {
      await recordDoubt(db, message, now());
      this.#tell(message.request_id);
    }
  }

  /** Whether there was something to send and a way to send it. */
  async #sendNext(): Promise<boolean> {
    const { db, settings, now } = this.#parts;
    if (this.#trouble && (this.#trouble.nextTryAt ?? Infinity) > now()) return false;
    const message = await nextDue(db, now());
    const ready = readAccount(settings(), this.#password);
    if (message === undefined || 'problem' in ready) return false;
    const session = await this.#connected(ready.account);
    if (session === null) return false;
    await this.#send(message, session);
    return true;
  }

  async #connected(account: SmtpAccount): Promise<SmtpSession | null> {
    if (this.#stale) this.#hangUp();
    this.#stale = false;
    if (this.#session?.isOpen() === true) return this.#session;
    try {
      this.#session = await this.#parts.connect(account);
      if (this.#trouble !== null) this.#tell(null);
      this.#trouble = null;
      return this.#session;
    } catch (error) {
      if (!(error instanceof SmtpProblem)) throw error;
      this.#meet(error);
      return null;
    }
  }

  /** A wrong password is not tried again by itself: servers lock accounts for that. */
  #meet({ problem, answer, message }: SmtpProblem): void {
    const failures = (this.#trouble?.failures ?? 0) + 1;
    const next = new Date(this.#parts.now().getTime() + backOffMs(failures));
    this.#trouble = { problem, answer, failures, nextTryAt: problem === 'wrong-password' ? null : next };
    this.#parts.log.warn(message);
    this.#tell(null);
  }

  async #send(message: StoredMessage, session: SmtpSession): Promise<void> {
    const { db, outputs, now } = this.#parts;
    const bytes = await readFile(outputs.pathOf(message.path)).catch(() => null);
    const attempts = message.attempts + 1;
    // From here on it may arrive: whoever finds it in this state later cannot know whether it did.
    if (
      !(await changeMessage(db, message.id, ['waiting'], { state: 'sending', attempts, next_try_at: null }))
    )
      return;
    this.#tell(message.request_id);
    const recipients = await recipientsOf(db, [message.id]);
    const to = recipients.filter(({ state }) => state === 'waiting').map(({ address }) => address);
    const result = bytes === null ? FILE_GONE : await session.send({ from: message.sender, to }, bytes);
    await recordAttempt(db, { ...message, attempts }, recipients, result, now());
    this.#tell(message.request_id);
  }

  #hangUp(): void {
    this.#session?.close();
    this.#session = null;
  }

  /** Sets the clock for what waits for its time. What waits for the clerk needs none. */
  async #sleep(): Promise<void> {
    const { db, settings, now } = this.#parts;
    if ('problem' in readAccount(settings(), this.#password) || this.#trouble?.nextTryAt === null) return;
    const turn = await nextTurn(db);
    if (turn === undefined) return;
    const wayFree = this.#trouble?.nextTryAt.getTime() ?? 0;
    const time = Math.max(turn === null ? 0 : Date.parse(turn), wayFree);
    this.#wakeIn(time - now().getTime());
  }

  #wakeIn(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.wake, Math.min(Math.max(milliseconds, 100), LONGEST_TIMER_MS));
    this.#timer.unref();
  }

  #tell(requestId: string | null): void {
    this.#parts.onChange(requestId);
  }
}

const FILE_GONE: SmtpResult = { outcome: 'refused', problem: 'file-gone', answer: null, recipients: [] };
