import type { CallError, ErrorCode } from '../../src-preload/contract/errors.ts';
import { storageCode } from './storage-error.ts';

/** An error with a code that a person can be told about. Anything else that is thrown is a bug (`internal`). */
export class BrokerFlowError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: Readonly<Record<string, string | number>>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'BrokerFlowError';
    this.code = code;
    this.details = options.details;
  }
}

/**
 * The boundary form of anything thrown. Trouble with the disk or the database has a code of its own; unknown
 * errors become `internal`; their message is kept for the log.
 */
export function toCallError(error: unknown): CallError {
  if (error instanceof BrokerFlowError) {
    return { code: error.code, message: error.message, details: error.details };
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled' };
  const message = error instanceof Error ? error.message : String(error);
  return { code: storageCode(error) ?? 'internal', message };
}

/** Proves at compile time that a union was handled in full. */
export function assertNever(value: never): never {
  throw new BrokerFlowError('internal', `Unexpected value: ${String(value)}`);
}
