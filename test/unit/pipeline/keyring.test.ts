import { describe, expect, it } from 'vitest';
import { BrokerFlowError } from '../../../src-main/core/errors.ts';
import { createKeyring } from '../../../src-main/pipeline/keyring.ts';

/** Files that one password each opens, and what was tried on them. */
function lockedFiles(passwords: Readonly<Record<string, string>>) {
  const tried: (readonly string[])[] = [];
  const keyring = createKeyring({
    findPassword: (path, candidates) => {
      tried.push(candidates);
      return Promise.resolve(candidates.find((candidate) => candidate === passwords[path]) ?? null);
    },
  });
  const open = (path: string, typed?: string) =>
    keyring.opening({ sha256: path, path, mediaType: 'application/pdf' }, typed, (password) => {
      if (password === passwords[path]) return Promise.resolve(password);
      const code = password === undefined ? 'encrypted' : 'wrong-password';
      return Promise.reject(new BrokerFlowError(code, 'locked'));
    });
  return { keyring, tried, open };
}

describe('a keyring', () => {
  it('tries the typed password first, then the remembered ones, the last that opened a file before the others', async () => {
    const { keyring, tried, open } = lockedFiles({ a: 'terza', b: 'terza', c: 'nuova' });
    keyring.setRemembered(['prima', 'seconda', 'terza']);
    expect(await open('a')).toBe('terza');
    expect(await open('b')).toBe('terza');
    expect(await open('c', 'nuova')).toBe('nuova');
    expect(tried).toEqual([
      ['prima', 'seconda', 'terza'],
      ['terza', 'prima', 'seconda'],
      ['nuova', 'terza', 'prima', 'seconda'],
    ]);
  });

  it('tries nothing twice on a file that it has opened', async () => {
    const { tried, open } = lockedFiles({ a: 'x' });
    await open('a', 'x');
    expect(await open('a')).toBe('x');
    expect(tried).toHaveLength(1);
  });

  it('says whether a password is missing or wrong, and keeps no typed one for other files', async () => {
    const { open } = lockedFiles({ a: 'x', b: 'x' });
    await expect(open('a')).rejects.toMatchObject({ code: 'encrypted' });
    await expect(open('a', 'y')).rejects.toMatchObject({ code: 'wrong-password' });
    await open('a', 'x');
    await expect(open('b')).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('has for the parts of a request all that was typed for it, and for no other', () => {
    const { keyring } = lockedFiles({});
    keyring.setRemembered(['m']);
    expect(keyring.candidates('uno', 'x')).toEqual(['x', 'm']);
    expect(keyring.candidates('uno', 'y')).toEqual(['y', 'x', 'm']);
    expect(keyring.candidates('due', undefined)).toEqual(['m']);
  });

  it('knows nothing any more once all is forgotten', async () => {
    const { keyring, open } = lockedFiles({ a: 'x' });
    await open('a', 'x');
    keyring.candidates('uno', 'x');
    keyring.setRemembered([]);
    expect(keyring.candidates('uno', undefined)).toEqual([]);
    await expect(open('a')).rejects.toMatchObject({ code: 'encrypted' });
  });
});
