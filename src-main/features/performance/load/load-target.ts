import type { CallInput, CallOutput, Channel } from '../../../../src-preload/contract/channels.ts';
import type { Result } from '../../../../src-preload/contract/errors.ts';
import type { EngineNotice } from '../../../../src-preload/contract/events.ts';
import { BrokerFlowError } from '../../../core/errors.ts';

/** The engine that a load test works on, as the window knows it: calls and events. */
export interface LoadTarget {
  /** Never rejects. */
  readonly call: (channel: Channel, input: unknown) => Promise<Result<unknown>>;
  /** Returns the function that stops listening. */
  readonly on: (listener: (event: EngineNotice) => void) => () => void;
}

/** A call's value. @throws BrokerFlowError with the code of a refusal */
export async function askTarget<C extends Channel>(
  target: LoadTarget,
  channel: C,
  input: CallInput<C>,
): Promise<CallOutput<C>> {
  const result = await target.call(channel, input);
  if (!result.ok) throw new BrokerFlowError(result.error.code, result.error.message);
  // The engine's side of the contract answers with the type of its channel.
  return result.value as CallOutput<C>;
}
