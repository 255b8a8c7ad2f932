import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createRememberedPasswords,
  MOST_PASSWORDS,
  type RememberedPasswords,
} from '../../../src-main/shell/remembered-passwords.ts';
import type { SystemVault } from '../../../src-main/shell/secrets.ts';

/** Stands for the system's key store: reversible with the same mask alone, and not the plain text. */
const vaultWith = (mask: number): SystemVault => ({
  available: () => true,
  encrypt: (text) => Buffer.from(Buffer.from(text, 'utf8').map((byte) => byte ^ mask)),
  decrypt: (bytes) => Buffer.from(bytes.map((byte) => byte ^ mask)).toString('utf8'),
});
const vault = vaultWith(0x5a);
const noVault: SystemVault = { ...vault, available: () => false };

let folder: string;
let heard: (readonly string[])[];
const passwordsWith = (system: SystemVault): RememberedPasswords =>
  createRememberedPasswords({ folder, vault: system, onPasswords: (all) => heard.push(all) });
const file = (): string => path.join(folder, 'passwords.json');

beforeEach(async () => {
  heard = [];
  folder = await mkdtemp(path.join(tmpdir(), 'brokerflow-passwords-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('remembered passwords', () => {
  it('are none until the clerk says so', async () => {
    const passwords = passwordsWith(vault);
    await passwords.open();
    expect(await passwords.state()).toEqual({ available: true, count: 0 });
    expect(heard).toEqual([]);
  });

  it('are there again after a restart, newest first, each once', async () => {
    const passwords = passwordsWith(vault);
    for (const password of ['prima', 'seconda', 'prima']) await passwords.remember(password);
    await passwordsWith(vault).open();
    expect(heard.at(-1)).toEqual(['prima', 'seconda']);
    expect(await passwords.state()).toEqual({ available: true, count: 2 });
  });

  it('are written encrypted, for this user alone', async () => {
    await passwordsWith(vault).remember('Segreta-2026');
    expect(await readFile(file(), 'utf8')).not.toContain('Segreta-2026');
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it('are all kept when several are told at once', async () => {
    const passwords = passwordsWith(vault);
    await Promise.all(['a', 'b', 'c'].map((password) => passwords.remember(password)));
    expect(heard.at(-1)).toEqual(['c', 'b', 'a']);
  });

  it('are no more than can be tried: the oldest goes', async () => {
    const passwords = passwordsWith(vault);
    for (let index = 0; index <= MOST_PASSWORDS; index += 1) await passwords.remember(`p${index}`);
    expect(heard.at(-1)).toHaveLength(MOST_PASSWORDS);
    expect(heard.at(-1)?.at(-1)).toBe('p1');
  });

  it('are forgotten wholly', async () => {
    const passwords = passwordsWith(vault);
    await passwords.remember('segreta');
    expect(await passwords.forget()).toEqual({ available: true, count: 0 });
    await expect(stat(file())).rejects.toMatchObject({ code: 'ENOENT' });
    expect(heard.at(-1)).toEqual([]);
  });
});

describe('without a key store', () => {
  it('nothing is kept, and the refusal says why', async () => {
    const passwords = passwordsWith(noVault);
    await expect(passwords.remember('segreta')).rejects.toMatchObject({ code: 'secret-store-locked' });
    await expect(stat(file())).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await passwords.state()).toEqual({ available: false, count: 0 });
    expect(heard).toEqual([]);
  });

  it('what was kept is counted, not used, and can be forgotten', async () => {
    await passwordsWith(vault).remember('segreta');
    heard = [];
    const passwords = passwordsWith(noVault);
    await passwords.open();
    expect(heard).toEqual([]);
    expect(await passwords.state()).toEqual({ available: false, count: 1 });
    expect(await passwords.forget()).toEqual({ available: false, count: 0 });
  });

  it('a key store that lost its key loses no password by itself, and no error quotes one', async () => {
    await passwordsWith(vault).remember('segreta');
    const other = passwordsWith(vaultWith(0x33));
    const refused = await other.remember('nuova').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'secret-store-locked', cause: undefined });
    await passwordsWith(vault).open();
    expect(heard.at(-1)).toEqual(['segreta']);
  });
});
