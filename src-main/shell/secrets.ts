import { rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { SECRET_NAMES, type SecretName, type SecretState } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { createTurns } from '../core/turns.ts';
import { seal, sealedSchema, unseal } from './passphrase-seal.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** What the operating system offers to protect a text for this user (Electron's safeStorage). */
export interface SystemVault {
  /** False also where the text would only be obscured. */
  readonly available: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
}

/** Keeps the key of the language model and the passwords of the mail: never as plain text, never in the window. */
export interface Secrets {
  /** Opens what the system protects, so the engine has it from the start. */
  readonly open: () => Promise<void>;
  readonly state: (name: SecretName) => Promise<SecretState>;
  readonly store: (input: {
    readonly name: SecretName;
    readonly secret: string;
    readonly passphrase?: string | undefined;
  }) => Promise<SecretState>;
  /** Opens the named secret, and all others that the same passphrase opens: it is asked once. */
  readonly unlock: (name: SecretName, passphrase: string) => Promise<SecretState>;
  readonly forget: (name: SecretName) => Promise<SecretState>;
}

const protectedSchema = z.discriminatedUnion('protection', [
  z.object({ protection: z.literal('system'), ciphertext: z.base64() }),
  z.object({ protection: z.literal('passphrase'), sealed: sealedSchema }),
]);
type Protected = z.infer<typeof protectedSchema>;

const storedSchema = z.partialRecord(z.enum(SECRET_NAMES), protectedSchema);
type Stored = z.infer<typeof storedSchema>;

/** `onSecret` hears a secret whenever it becomes known or is forgotten (null). */
export function createSecrets(options: {
  readonly folder: string;
  readonly vault: SystemVault;
  readonly onSecret: (name: SecretName, secret: string | null) => void;
}): Secrets {
  const { vault, onSecret } = options;
  const file = path.join(options.folder, 'secrets.json');
  const inTurn = createTurns();
  const unlocked = new Set<SecretName>();

  const know = (name: SecretName, secret: string | null): void => {
    if (secret === null) unlocked.delete(name);
    else unlocked.add(name);
    onSecret(name, secret);
  };
  const state = async (name: SecretName): Promise<SecretState> => {
    const kept = (await readStored(file))[name];
    const protection = kept?.protection ?? (vault.available() ? 'system' : 'passphrase');
    return { stored: kept !== undefined, protection, unlocked: unlocked.has(name) };
  };

  return {
    state,
    open: async () => {
      for (const [name, kept] of kinds(await readStored(file))) {
        if (kept.protection === 'system' && vault.available()) know(name, decrypted(vault, kept));
      }
    },
    store: ({ name, secret, passphrase }) =>
      inTurn(file, async () => {
        const kept = await protect(vault, secret, passphrase);
        await writePrivateFile(file, JSON.stringify({ ...(await readStored(file)), [name]: kept }));
        know(name, secret);
        return state(name);
      }),
    unlock: (name, passphrase) =>
      inTurn(file, async () => {
        const stored = await readStored(file);
        const wanted = stored[name];
        if (!wanted) throw new BrokerFlowError('not-found', `No ${name} is stored`);
        if (wanted.protection === 'passphrase') know(name, await unseal(wanted.sealed, passphrase));
        for (const [other, kept] of kinds(stored)) {
          if (kept.protection !== 'passphrase' || unlocked.has(other)) continue;
          const secret = await unseal(kept.sealed, passphrase).catch(() => null);
          if (secret !== null) know(other, secret);
        }
        return state(name);
      }),
    forget: (name) =>
      inTurn(file, async () => {
        const { [name]: _forgotten, ...others } = await readStored(file);
        if (Object.keys(others).length === 0) await rm(file, { force: true });
        else await writePrivateFile(file, JSON.stringify(others));
        know(name, null);
        return state(name);
      }),
  };
}

function kinds(stored: Stored): [SecretName, Protected][] {
  return Object.entries(stored) as [SecretName, Protected][];
}

function decrypted(vault: SystemVault, kept: Extract<Protected, { protection: 'system' }>): string {
  return vault.decrypt(Buffer.from(kept.ciphertext, 'base64'));
}

async function protect(
  vault: SystemVault,
  secret: string,
  passphrase: string | undefined,
): Promise<Protected> {
  if (vault.available()) {
    return { protection: 'system', ciphertext: vault.encrypt(secret).toString('base64') };
  }
  if (passphrase === undefined) {
    throw new BrokerFlowError('secret-store-locked', 'This system has no key store: a passphrase is needed');
  }
  return { protection: 'passphrase', sealed: await seal(secret, passphrase) };
}

/** A file from before there were several secrets holds that of the model alone. */
async function readStored(file: string): Promise<Stored> {
  const text = await readPrivateFile(file);
  if (text === null) return {};
  const content: unknown = JSON.parse(text);
  const alone = protectedSchema.safeParse(content);
  return alone.success ? { modelKey: alone.data } : storedSchema.parse(content);
}
