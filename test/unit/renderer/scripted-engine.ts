import type { Bridge } from '../../../src-preload/contract/bridge.ts';
import {
  channels,
  type CallInput,
  type CallOutput,
  type Channel,
  type ParsedInput,
} from '../../../src-preload/contract/channels.ts';
import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import { events, type EventName, type EventPayload } from '../../../src-preload/contract/events.ts';
import type { LearningState } from '../../../src-preload/contract/learning.ts';
import type { OutboxState } from '../../../src-preload/contract/outbox.ts';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { settingsSchema, type Settings } from '../../../src-preload/contract/settings.ts';
import { REQUEST_STATUSES, WORKING_STATUSES } from '../../../src-preload/contract/vocabulary.ts';

/** A local model as it was delivered. */
export const NOTHING_LEARNT: LearningState = {
  working: false,
  learnt: 0,
  refused: 0,
  imported: 0,
  attemptedAt: null,
  score: null,
  last: null,
  refusedLessons: [],
};

/** An outbox of an office that sends from its mail program. */
export const NOTHING_OUTGOING: OutboxState = {
  counts: { waiting: 0, sending: 0, failed: 0, unsure: 0 },
  problem: 'off',
  answer: null,
  nextTryAt: null,
};

/** Thrown by an answer to refuse a call. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

type Answers = { readonly [C in Channel]?: (input: ParsedInput<C>) => CallOutput<C> };

/** The other side of the bridge: answers as a test says, held to the contract on the way in and out. */
export class ScriptedEngine implements Bridge {
  rows: readonly RequestRow[];
  settings: Settings = settingsSchema.parse({});
  readonly calls: { readonly channel: Channel; readonly input: unknown }[] = [];
  readonly #answers: Answers;
  readonly #listeners = new Map<EventName, Set<(payload: never) => void>>();

  constructor(rows: readonly RequestRow[], answers: Answers = {}) {
    this.rows = rows;
    this.#answers = answers;
  }

  readonly call: Bridge['call'] = async (channel, input) => {
    const parsed = channels[channel].input.parse(input);
    this.calls.push({ channel, input: parsed });
    try {
      const value: unknown = this.#answer(channel, parsed);
      return { ok: true, value: channels[channel].output.parse(value) as never };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: { code: error.code, message: error.code } };
      throw error;
    }
  };

  readonly addFiles: Bridge['addFiles'] = async () => ({ ok: true, value: { results: [] } });

  readonly addTemplate: Bridge['addTemplate'] = async () => ({
    ok: false,
    error: { code: 'not-found', message: 'not-found' },
  });

  readonly on: Bridge['on'] = (event, listener) => {
    const listening = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listening.add(listener));
    return () => listening.delete(listener);
  };

  /** Tells the window something, as the engine would. */
  emit<E extends EventName>(event: E, payload: EventPayload<E>): void {
    const checked = events[event].parse(payload);
    for (const listener of this.#listeners.get(event) ?? []) listener(checked as never);
  }

  /** Replaces rows and tells the window. */
  change(rows: readonly RequestRow[]): void {
    const changed = new Map(rows.map((row) => [row.id, row]));
    this.rows = this.rows.map((row) => changed.get(row.id) ?? row);
    this.emit('requests.changed', { rows: [...rows], counts: this.#counts() });
  }

  /** The inputs of the calls to one channel, in order. */
  inputsOf<C extends Channel>(channel: C): CallInput<C>[] {
    return this.calls.filter((each) => each.channel === channel).map((each) => each.input as CallInput<C>);
  }

  #answer(channel: Channel, input: unknown): unknown {
    const scripted = this.#answers[channel] as ((input: unknown) => unknown) | undefined;
    if (scripted !== undefined) return scripted(input);
    const usual: Partial<Record<Channel, () => unknown>> = {
      'requests.list': () => this.#list(input as ParsedInput<'requests.list'>),
      'requests.counts': () => this.#counts(),
      'review.queue': () => this.#queue(input as ParsedInput<'review.queue'>),
      'requests.working': () => ({ rows: this.rows.filter(isWorking) }),
      'settings.get': () => this.settings,
      'settings.set': () => this.#set(input as ParsedInput<'settings.set'>),
      'watch.state': () => ({ state: 'off', folder: '', problem: null, waiting: 0 }),
      'learning.state': () => NOTHING_LEARNT,
      'outbox.state': () => NOTHING_OUTGOING,
      'outbox.ofRequest': () => ({ messages: [] }),
      'secrets.state': () => ({ stored: false, protection: 'system', unlocked: false }),
      'app.info': () => ({ version: '1.2.3', dataFolder: '/dati', runtime: 'test', engineFailure: null }),
    };
    const answer = usual[channel];
    if (answer === undefined) throw new Refusal('not-found');
    return answer();
  }

  #list(query: ParsedInput<'requests.list'>): CallOutput<'requests.list'> {
    const found = this.rows.filter(
      (row) => query.statuses.length === 0 || query.statuses.includes(row.status),
    );
    return { total: found.length, rows: found.slice(query.offset, query.offset + query.limit) };
  }

  #queue({ offset, limit }: ParsedInput<'review.queue'>): CallOutput<'review.queue'> {
    const waiting = this.rows.filter((row) => row.status === 'review' || row.status === 'failed');
    const rows = waiting.slice(offset, offset + limit);
    return { total: waiting.length, rows: rows.map((row) => ({ ...row, urgency: null, task: 'retry' })) };
  }

  #counts(): CallOutput<'requests.counts'> {
    const count = (status: RequestRow['status']): number =>
      this.rows.filter((row) => row.status === status).length;
    const byStatus = Object.fromEntries(REQUEST_STATUSES.map((status) => [status, count(status)]));
    return {
      byStatus: byStatus as CallOutput<'requests.counts'>['byStatus'],
      working: this.rows.filter(isWorking).length,
      forms: 0,
    };
  }

  #set(patch: ParsedInput<'settings.set'>): Settings {
    const merged = Object.entries(patch).map(([part, value]) => {
      const old = this.settings[part as keyof Settings];
      return [part, typeof old === 'object' && typeof value === 'object' ? { ...old, ...value } : value];
    });
    this.settings = settingsSchema.parse({ ...this.settings, ...Object.fromEntries(merged) });
    return this.settings;
  }
}

function isWorking(row: RequestRow): boolean {
  return WORKING_STATUSES.some((status) => status === row.status);
}
