import { Worker } from 'node:worker_threads';
import type { Channel } from '../../src-preload/contract/channels.ts';
import type { CallError, Result } from '../../src-preload/contract/errors.ts';
import type { SecretName } from '../../src-preload/contract/settings.ts';
import type {
  EngineEvent,
  EngineOptions,
  ExportOrder,
  FileKind,
  FromEngine,
  StoredFile,
  ToEngine,
  ShellLoad,
} from './protocol.ts';

/** The shell's end of the engine thread. */
export interface EngineClient {
  /** Asks the engine; waits while it starts or restarts. Never rejects. */
  readonly call: (channel: Channel, input: unknown) => Promise<Result<unknown>>;
  /** Where a stored file lies, by its id. */
  readonly file: (subject: FileKind, fileId: string) => Promise<Result<StoredFile>>;
  /** Has a file made of what is stored; whoever asked removes it. */
  readonly export: (order: ExportOrder) => Promise<Result<StoredFile>>;
  /** Remembered and said again after a restart. */
  readonly setSecret: (name: SecretName, secret: string | null) => void;
  /** Those to be tried on locked documents, newest first; remembered and said again like secrets. */
  readonly setPasswords: (passwords: readonly string[]) => void;
  readonly reportShellLoad: (load: ShellLoad) => void;
  /**
   * Lets the engine finish what it is writing; after `CLOSE_MS` it is ended.
   * @returns false when the thread cannot even be ended: the process will not end by itself
   */
  readonly close: () => Promise<boolean>;
  /** Why the engine cannot go on, or null. */
  readonly refusal: () => CallError | null;
}

export interface EngineClientOptions {
  readonly worker: URL;
  readonly engine: EngineOptions;
  readonly onEvent: (event: EngineEvent) => void;
  readonly onRefused: (error: CallError) => void;
  readonly log: (message: string) => void;
}

const CLOSE_MS = 10_000;
/** A thread that is told to end and has not after this long never will. */
const END_MS = 5000;
/** A thread that dies more often than this within a minute is not started again. */
const RESTARTS_A_MINUTE = 3;

type Question = Extract<ToEngine, { id: number }>;
type Answer = (result: Result<unknown>) => void;

/** Starts the engine thread and keeps it running until `close`. */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  const client = new EngineThread(options);
  client.start();
  return {
    call: (channel, input) => client.ask((id) => ({ kind: 'call', id, channel, input })),
    file: (subject, fileId) =>
      client.ask((id) => ({ kind: 'file', id, subject, fileId })) as Promise<Result<StoredFile>>,
    export: (order) => client.ask((id) => ({ kind: 'export', id, order })) as Promise<Result<StoredFile>>,
    setSecret: (name, secret) => client.setSecret(name, secret),
    setPasswords: (passwords) => client.setPasswords(passwords),
    reportShellLoad: (load) => client.tell({ kind: 'shell-load', load }),
    close: () => client.close(),
    refusal: () => client.refusal,
  };
}

class EngineThread {
  refusal: CallError | null = null;
  readonly #options: EngineClientOptions;
  readonly #answers = new Map<number, Answer>();
  #thread: Worker | null = null;
  #ready = false;
  #closing = false;
  #nextId = 1;
  #waiting: Question[] = [];
  readonly #secrets = new Map<SecretName, string>();
  #passwords: readonly string[] = [];
  #deaths: number[] = [];
  /** When the engine was lost that the next one takes the place of. */
  #downSince: number | undefined;

  constructor(options: EngineClientOptions) {
    this.#options = options;
  }

  start(): void {
    const thread = new Worker(this.#options.worker, {
      workerData: { ...this.#options.engine, downSince: this.#downSince },
    });
    thread.on('message', (message: FromEngine) => this.#receive(message));
    thread.on('error', (error: Error) => this.#options.log(`Engine thread: ${error.stack ?? error.message}`));
    thread.on('exit', (code) => this.#exited(code));
    this.#thread = thread;
  }

  ask(question: (id: number) => Question): Promise<Result<unknown>> {
    if (this.refusal) return Promise.resolve({ ok: false, error: this.refusal });
    if (this.#closing) return Promise.resolve(failure('cancelled', 'BrokerFlow is closing'));
    return this.#send(question);
  }

  tell(message: Exclude<ToEngine, Question>): void {
    if (this.#ready) this.#thread?.postMessage(message);
  }

  setSecret(name: SecretName, secret: string | null): void {
    if (secret === null) this.#secrets.delete(name);
    else this.#secrets.set(name, secret);
    this.tell({ kind: 'secret', name, secret });
  }

  setPasswords(passwords: readonly string[]): void {
    this.#passwords = passwords;
    this.tell({ kind: 'passwords', passwords });
  }

  async close(): Promise<boolean> {
    if (this.#closing || !this.#thread) return true;
    this.#closing = true;
    const thread = this.#thread;
    const exited = new Promise<boolean>((resolve) => thread.once('exit', () => resolve(true)));
    if (this.#ready) await within(CLOSE_MS, Promise.race([exited, this.#finish()]));
    void thread.terminate();
    return within(END_MS, exited);
  }

  /** Resolves when the engine has put everything down. */
  async #finish(): Promise<boolean> {
    await this.#send((id) => ({ kind: 'close', id }));
    return true;
  }

  #send(question: (id: number) => Question): Promise<Result<unknown>> {
    const message = question(this.#nextId++);
    return new Promise((resolve) => {
      this.#answers.set(message.id, resolve);
      if (this.#ready) this.#thread?.postMessage(message);
      else this.#waiting.push(message);
    });
  }

  #receive(message: FromEngine): void {
    switch (message.kind) {
      case 'ready':
        this.#becomeReady();
        break;
      case 'refused':
        this.#refuse(message.error);
        break;
      case 'answer':
        this.#answers.get(message.id)?.(message.result);
        this.#answers.delete(message.id);
        break;
      case 'event':
        this.#options.onEvent(message.event);
    }
  }

  #becomeReady(): void {
    this.#ready = true;
    for (const [name, secret] of this.#secrets) this.tell({ kind: 'secret', name, secret });
    if (this.#passwords.length > 0) this.tell({ kind: 'passwords', passwords: this.#passwords });
    for (const question of this.#waiting) this.#thread?.postMessage(question);
    this.#waiting = [];
  }

  #refuse(error: CallError): void {
    this.refusal = error;
    this.#answerAll({ ok: false, error });
    this.#options.onRefused(error);
  }

  #exited(code: number): void {
    this.#ready = false;
    this.#thread = null;
    this.#answerAll(failure(this.#closing ? 'cancelled' : 'internal', 'The engine stopped'));
    if (this.#closing || this.refusal) return;
    const now = Date.now();
    this.#downSince = now;
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    this.#options.log(`Engine thread ended with status ${code}`);
    if (this.#deaths.length > RESTARTS_A_MINUTE) {
      this.#refuse({
        code: 'internal',
        message: 'The engine stopped several times and was not started again',
      });
    } else {
      this.start();
    }
  }

  #answerAll(result: Result<never>): void {
    this.#waiting = [];
    const answers = [...this.#answers.values()];
    this.#answers.clear();
    for (const answer of answers) answer(result);
  }
}

/** What comes of it in this time; false when it takes longer. */
async function within(milliseconds: number, work: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const came = await Promise.race([work, late]);
  clearTimeout(timer);
  return came;
}

function failure(code: CallError['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } };
}
