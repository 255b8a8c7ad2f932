import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSecrets } from '../../../src-main/shell/secrets.ts';
import type { Secrets, SystemVault } from '../../../src-main/shell/secrets.ts';

const KEY = 'sk-very-secret';
const noVault: SystemVault = {
  available: () => false,
  encrypt: () => Buffer.alloc(0),
  decrypt: () => '',
};
/** Stands for the system's key store: reversible, and not the plain text. */
const vault: SystemVault = {
  available: () => true,
  encrypt: (text) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a) as Buffer,
  decrypt: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString('utf8'),
};

let folder: string;
let heard: (string | null)[];
const secretsWith = (system: SystemVault): Secrets =>
  createSecrets({ folder, vault: system, onKey: (key) => heard.push(key) });
const file = (): string => path.join(folder, 'secrets.json');

beforeEach(async () => {
  heard = [];
  folder = await mkdtemp(path.join(tmpdir(), 'brokerflow-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('with a system key store', () => {
  it('keeps the key and has it again after a restart, without asking', async () => {
    expect(await secretsWith(vault).store({ apiKey: KEY })).toEqual({
      stored: true,
      protection: 'system',
      unlocked: true,
    });
    await secretsWith(vault).open();
    expect(heard).toEqual([KEY, KEY]);
    expect(await readFile(file(), 'utf8')).not.toContain(KEY);
  });
});

describe('without one', () => {
  it('refuses to keep the key unprotected', async () => {
    await expect(secretsWith(noVault).store({ apiKey: KEY })).rejects.toMatchObject({
      code: 'secret-store-locked',
    });
    expect(await secretsWith(noVault).state()).toEqual({
      stored: false,
      protection: 'passphrase',
      unlocked: false,
    });
    expect(heard).toEqual([]);
  });

  it('keeps it under a passphrase, which is asked again after a restart', async () => {
    await secretsWith(noVault).store({ apiKey: KEY, passphrase: 'perché no, dài' });
    expect(await readFile(file(), 'utf8')).not.toContain(KEY);
    expect((await stat(file())).mode & 0o777).toBe(0o600);

    const restarted = secretsWith(noVault);
    await restarted.open();
    expect(await restarted.state()).toEqual({ stored: true, protection: 'passphrase', unlocked: false });
    await expect(restarted.unlock('perche no, dai')).rejects.toMatchObject({ code: 'wrong-password' });
    expect((await restarted.unlock('perché no, dài')).unlocked).toBe(true);
    expect(heard).toEqual([KEY, KEY]);
  });

  it('seals the same key differently each time', async () => {
    const secrets = secretsWith(noVault);
    await secrets.store({ apiKey: KEY, passphrase: 'una frase lunga' });
    const first = await readFile(file(), 'utf8');
    await secrets.store({ apiKey: KEY, passphrase: 'una frase lunga' });
    expect(await readFile(file(), 'utf8')).not.toBe(first);
  });
});

it('forgets the key', async () => {
  const secrets = secretsWith(vault);
  await secrets.store({ apiKey: KEY });
  expect(await secrets.forget()).toMatchObject({ stored: false, unlocked: false });
  expect(heard).toEqual([KEY, null]);
  await expect(secrets.unlock('x')).rejects.toMatchObject({ code: 'not-found' });
});
