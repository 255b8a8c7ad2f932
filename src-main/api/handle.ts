import { channels, type CallOutput } from '../../src-preload/contract/channels.ts';
import type { Result } from '../../src-preload/contract/errors.ts';
import { toCallError } from '../core/errors.ts';
import { performance } from 'node:perf_hooks';
import type { Telemetry } from '../core/metrics/telemetry.ts';
import type { Logger } from '../core/stage.ts';
import type { EngineChannel, Handlers } from './handlers.ts';

export type Call = <C extends EngineChannel>(channel: C, input: unknown) => Promise<Result<CallOutput<C>>>;

/** The one way into the engine: parse the input, run the use case, answer with a Result. */
export function createCall(handlers: Handlers, log: Logger, { metrics, tracer }: Telemetry): Call {
  const answer = createAnswer(handlers, log);
  return async (channel, input) => {
    const start = performance.now();
    const result = await tracer.trace({ kind: 'call', subject: channel }, () => answer(channel, input));
    metrics.record(
      'call_duration',
      { call: channel, outcome: result.ok ? 'done' : 'refused' },
      performance.now() - start,
    );
    if (!result.ok) metrics.add('failures', { where: 'call', code: result.error.code });
    return result;
  };
}

function createAnswer(handlers: Handlers, log: Logger): Call {
  return async (channel, input) => {
    const parsed = channels[channel].input.safeParse(input);
    if (!parsed.success) {
      return { ok: false, error: { code: 'invalid-input', message: parsed.error.message } };
    }
    try {
      return { ok: true, value: await run(handlers, channel, parsed.data) };
    } catch (error) {
      const failure = toCallError(error);
      if (failure.code === 'internal') log.error(`The call ${channel} failed`, error);
      return { ok: false, error: failure };
    }
  };
}

/** The table of handlers guarantees that input and output belong to the channel; TypeScript cannot follow it. */
async function run<C extends EngineChannel>(
  handlers: Handlers,
  channel: C,
  input: unknown,
): Promise<CallOutput<C>> {
  const handler = handlers[channel] as (input: unknown) => Promise<CallOutput<C>>;
  return handler(input);
}
