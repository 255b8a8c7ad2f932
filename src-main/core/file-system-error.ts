import { BrokerFlowError } from './errors.ts';

/** The code a file-system error carries, such as `ENOENT`; undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A file-system error in the product's words: a full disk is told apart from a file that cannot be read. */
export function fromFileSystem(error: unknown, path: string): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  const code = systemCode(error) ?? 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BrokerFlowError('disk-full', 'No space left on the disk', { cause: error });
  }
  return new BrokerFlowError('unreadable-file', `The file cannot be read (${code})`, {
    details: { path, code },
    cause: error,
  });
}
