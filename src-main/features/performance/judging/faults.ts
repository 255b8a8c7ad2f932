import { ERROR_CODES, type ErrorCode } from '../../../../src-preload/contract/errors.ts';

/** What goes wrong with the machine or the program: a damaged document or a wrong password is no fault of theirs. */
const FAULTS: readonly ErrorCode[] = [
  'disk-full',
  'ocr-failed',
  'form-failed',
  'database-busy',
  'database-damaged',
  'folder-not-writable',
  'internal',
];

/** True for the code of a failure that counts against the program. */
export function isFault(code: string): boolean {
  const known = ERROR_CODES.find((each) => each === code);
  return known !== undefined && FAULTS.includes(known);
}
