import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSecrets } from '../../../src-main/shell/secrets.ts';
import type { SecretName } from '../../../src-preload/contract/settings.ts';
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
let heard: [SecretName, string | null][];
const secretsWith = (system: SystemVault): Secrets =>
  createSecrets({ folder, vault: system, onSecret: (name, secret) => heard.push([name, secret]) });
const file = (): string => path.join(folder, 'secrets.json');

beforeEach(async () => {
  heard = [];
  folder = await mkdtemp(path.join(tmpdir(), 'brokerflow-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('with a system key store', () => {
  it('keeps the key and has it again after a restart, without asking', async () => {
    expect(await secretsWith(vault).store({ name: 'modelKey', secret: KEY })).toEqual({
      stored: true,
      protection: 'system',
      unlocked: true,
    });
    await secretsWith(vault).open();
    expect(heard).toEqual([
      ['modelKey', KEY],
      ['modelKey', KEY],
    ]);
    expect(await readFile(file(), 'utf8')).not.toContain(KEY);
  });
});

describe('without one', () => {
  it('refuses to keep the key unprotected', async () => {
    await expect(secretsWith(noVault).store({ name: 'modelKey', secret: KEY })).rejects.toMatchObject({
      code: 'secret-store-locked',
    });
    expect(await secretsWith(noVault).state('modelKey')).toEqual({
      stored: false,
      protection: 'passphrase',
      unlocked: false,
    });
    expect(heard).toEqual([]);
  });

  it('keeps it under a passphrase, which is asked again after a restart', async () => {
    await secretsWith(noVault).store({ name: 'modelKey', secret: KEY, passphrase: 'perché no, dài' });
    expect(await readFile(file(), 'utf8')).not.toContain(KEY);
    expect((await stat(file())).mode & 0o777).toBe(0o600);

    const restarted = secretsWith(noVault);
    await restarted.open();
    expect(await restarted.state('modelKey')).toEqual({
      stored: true,
      protection: 'passphrase',
      unlocked: false,
    });
    await expect(restarted.unlock('modelKey', 'perche no, dai')).rejects.toMatchObject({
      code: 'wrong-password',
    });
    expect((await restarted.unlock('modelKey', 'perché no, dài')).unlocked).toBe(true);
    expect(heard).toEqual([
      ['modelKey', KEY],
      ['modelKey', KEY],
    ]);
  });

  it('seals the same key differently each time', async () => {
    const secrets = secretsWith(noVault);
    await secrets.store({ name: 'modelKey', secret: KEY, passphrase: 'una frase lunga' });
    const first = await readFile(file(), 'utf8');
    await secrets.store({ name: 'modelKey', secret: KEY, passphrase: 'una frase lunga' });
    expect(await readFile(file(), 'utf8')).not.toBe(first);
  });
});

describe('several secrets', () => {
  it('are kept apart, and one is forgotten without the others', async () => {
    const secrets = secretsWith(vault);
    await Promise.all([
      secrets.store({ name: 'smtpPassword', secret: 'posta in uscita' }),
      secrets.store({ name: 'imapPassword', secret: 'casella' }),
    ]);
    expect((await secrets.state('modelKey')).stored).toBe(false);
    await secrets.forget('imapPassword');
    heard = [];
    await secretsWith(vault).open();
    expect(heard).toEqual([['smtpPassword', 'posta in uscita']]);
  });

  it('are all opened by the passphrase they share', async () => {
    const passphrase = 'una frase lunga';
    const secrets = secretsWith(noVault);
    await secrets.store({ name: 'smtpPassword', secret: 'posta in uscita', passphrase });
    await secrets.store({ name: 'imapPassword', secret: 'casella', passphrase });
    await secrets.store({ name: 'modelKey', secret: KEY, passphrase: 'tutta un’altra frase' });
    heard = [];
    const restarted = secretsWith(noVault);
    await restarted.unlock('imapPassword', passphrase);
    expect(heard).toEqual([
      ['imapPassword', 'casella'],
      ['smtpPassword', 'posta in uscita'],
    ]);
    expect((await restarted.state('modelKey')).unlocked).toBe(false);
  });

  it('were one once: the key of the model from that time goes on working', async () => {
    const ciphertext = vault.encrypt(KEY).toString('base64');
    await writeFile(file(), JSON.stringify({ protection: 'system', ciphertext }));
    const secrets = secretsWith(vault);
    await secrets.open();
    await secrets.store({ name: 'smtpPassword', secret: 'posta' });
    heard = [];
    await secretsWith(vault).open();
    expect(heard).toEqual([
      ['modelKey', KEY],
      ['smtpPassword', 'posta'],
    ]);
  });
});

it('forgets the key', async () => {
  const secrets = secretsWith(vault);
  await secrets.store({ name: 'modelKey', secret: KEY });
  expect(await secrets.forget('modelKey')).toMatchObject({ stored: false, unlocked: false });
  expect(heard).toEqual([
    ['modelKey', KEY],
    ['modelKey', null],
  ]);
  await expect(secrets.unlock('modelKey', 'x')).rejects.toMatchObject({ code: 'not-found' });
});
