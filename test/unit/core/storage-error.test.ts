import { describe, expect, it } from 'vitest';
import { toCallError } from '../../../src-main/core/errors.ts';
import { fromFileSystem } from '../../../src-main/core/file-system-error.ts';

const withCode = (code: string) => Object.assign(new Error('the machine says'), { code });

describe('trouble with the disk or the database', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_BUSY_SNAPSHOT', 'database-busy'],
    ['SQLITE_READONLY_DIRECTORY', 'folder-not-writable'],
    ['SQLITE_CANTOPEN', 'folder-not-writable'],
    ['EROFS', 'folder-not-writable'],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_CONSTRAINT', 'internal'],
    ['ENOENT', 'internal'],
  ])('%s crosses the boundary as %s', (code, expected) => {
    expect(toCallError(withCode(code)).code).toBe(expected);
  });

  it('tells a full disk from a file that cannot be read and a folder that takes none', () => {
    expect(fromFileSystem(withCode('ENOSPC'), '/a').code).toBe('disk-full');
    expect(fromFileSystem(withCode('EACCES'), '/a').code).toBe('unreadable-file');
    expect(fromFileSystem(withCode('EACCES'), '/a', 'folder-not-writable').code).toBe('folder-not-writable');
  });
});
