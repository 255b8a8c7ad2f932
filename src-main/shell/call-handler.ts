import { channels } from '../../src-preload/contract/channels.ts';
import type { CallOutput, Channel, ChannelOf, ParsedInput } from '../../src-preload/contract/channels.ts';
import type { CallError, Result } from '../../src-preload/contract/errors.ts';
import { toCallError } from '../core/errors.ts';
import type { CallMeter } from './call-meter.ts';
import type { EngineClient } from '../engine/engine-client.ts';

/** The calls that the shell answers itself. A handler throws to refuse. */
export type ShellHandlers = {
  readonly [C in ChannelOf<'shell'>]: (input: ParsedInput<C>) => CallOutput<C> | Promise<CallOutput<C>>;
};

/** Calls that the window may not make itself, because they name paths. */
const PRELOAD_ONLY: ReadonlySet<Channel> = new Set<Channel>(['intake.addFiles', 'templates.add']);

/**
 * The one way from the window to the application: the name must be a channel of the contract, the
 * input is parsed, the right side answers, and a refusal is a value. `checkOutputs` also parses what
 * goes back, to find a side that breaks the contract.
 */
export function createCallHandler(options: {
  readonly engine: EngineClient;
  readonly handlers: ShellHandlers;
  readonly meter: CallMeter;
  readonly checkOutputs: boolean;
}): (channel: unknown, input: unknown) => Promise<Result<unknown>> {
  return async (channel, input) => {
    if (!isChannel(channel)) return refuse({ code: 'invalid-input', message: 'No such call' });
    if (PRELOAD_ONLY.has(channel)) return refuse({ code: 'forbidden', message: `${channel} takes no paths` });
    const parsed = channels[channel].input.safeParse(input);
    if (!parsed.success) return refuse({ code: 'invalid-input', message: parsed.error.message });
    const result = isShellChannel(channel)
      ? await runHandler(options.handlers, channel, parsed.data)
      : await options.meter.measure(channel, () => options.engine.call(channel, parsed.data));
    return options.checkOutputs && result.ok ? checked(channel, result.value) : result;
  };
}

async function runHandler(
  handlers: ShellHandlers,
  channel: ChannelOf<'shell'>,
  input: unknown,
): Promise<Result<unknown>> {
  const handler = handlers[channel] as (input: unknown) => unknown;
  try {
    return { ok: true, value: await handler(input) };
  } catch (error) {
    return refuse(toCallError(error));
  }
}

function checked(channel: Channel, value: unknown): Result<unknown> {
  const output = channels[channel].output.safeParse(value);
  if (output.success) return { ok: true, value };
  return refuse({
    code: 'internal',
    message: `${channel} answered against its contract: ${output.error.message}`,
  });
}

function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(channels, name);
}

function isShellChannel(channel: Channel): channel is ChannelOf<'shell'> {
  return channels[channel].side === 'shell';
}

function refuse(error: CallError): Result<never> {
  return { ok: false, error };
}
