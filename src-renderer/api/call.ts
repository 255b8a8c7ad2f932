import type { CallInput, CallOutput, Channel } from '../../src-preload/contract/channels.ts';
import type { CallError, ErrorCode, Result } from '../../src-preload/contract/errors.ts';
import { bridge } from './bridge.ts';

/** A refusal from the shell or the engine, thrown so that react-query keeps it as the error of a call. */
export class CallFailure extends Error {
  readonly code: ErrorCode;
  readonly details: CallError['details'];

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.code = error.code;
    this.details = error.details;
  }
}

/** The value of an answer. Throws {@link CallFailure} for a refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new CallFailure(result.error);
}

/** Calls the shell or the engine. Throws {@link CallFailure} for a refusal. */
export async function call<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>> {
  return unwrap(await bridge().call(channel, input));
}

/** The code of anything a call threw; what is not a refusal is a fault of ours. */
export function failureCode(error: unknown): ErrorCode {
  return error instanceof CallFailure ? error.code : 'internal';
}
