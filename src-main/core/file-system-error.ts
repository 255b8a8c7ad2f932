import { BrokerFlowError } from './errors.ts';
import { storageCode, systemCode } from './storage-error.ts';

/**
 * An error of reading or writing a file in the product's words: a full disk and a folder that takes no
 * files are told apart from a file that cannot be read.
 * @param otherwise what any other trouble is called
 */
export function fromFileSystem(
  error: unknown,
  path: string,
  otherwise: 'unreadable-file' | 'folder-not-writable' = 'unreadable-file',
): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  const reason = systemCode(error) ?? 'unknown';
  const code = storageCode(error) ?? otherwise;
  const details = { path, code: reason };
  return new BrokerFlowError(code, `File system: ${code} (${reason})`, { details, cause: error });
}
