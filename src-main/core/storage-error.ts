import type { ErrorCode } from '../../src-preload/contract/errors.ts';

/** The code that an error of the file system or of SQLite carries, such as `ENOENT`; undefined for others. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the machine says about the place where data is kept, by the beginning of the error's code. */
const STORAGE_CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'disk-full'],
  [/^(EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/, 'folder-not-writable'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'database-busy'],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT)/, 'database-damaged'],
];

/**
 * The product's code for trouble with the disk or the database, where the clerk can do something
 * about it; null for every other error.
 */
export function storageCode(error: unknown): ErrorCode | null {
  const code = systemCode(error) ?? '';
  return STORAGE_CODES.find(([beginning]) => beginning.test(code))?.[1] ?? null;
}
