import { rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { SecretState } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { seal, sealedSchema, unseal } from './passphrase-seal.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** What the operating system offers to protect a text for this user (Electron's safeStorage). */
export interface SystemVault {
  /** False also where the text would only be obscured. */
  readonly available: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
}

/** Keeps the key of the language model. It is never written as plain text and never reaches the window. */
export interface Secrets {
  /** Opens a system-protected key, so the engine has it from the start. */
  readonly open: () => Promise<void>;
  readonly state: () => Promise<SecretState>;
  readonly store: (input: {
    readonly apiKey: string;
    readonly passphrase?: string | undefined;
  }) => Promise<SecretState>;
  readonly unlock: (passphrase: string) => Promise<SecretState>;
  readonly forget: () => Promise<SecretState>;
}

const storedSchema = z.discriminatedUnion('protection', [
  z.object({ protection: z.literal('system'), ciphertext: z.base64() }),
  z.object({ protection: z.literal('passphrase'), sealed: sealedSchema }),
]);
type Stored = z.infer<typeof storedSchema>;

/** `onKey` hears the key whenever it becomes known or is forgotten. */
export function createSecrets(options: {
  readonly folder: string;
  readonly vault: SystemVault;
  readonly onKey: (key: string | null) => void;
}): Secrets {
  const { vault, onKey } = options;
  const file = path.join(options.folder, 'secrets.json');
  let unlocked = false;

  const setKey = (key: string | null): void => {
    unlocked = key !== null;
    onKey(key);
  };
  const state = async (): Promise<SecretState> => {
    const stored = await readStored(file);
    const protection = stored?.protection ?? (vault.available() ? 'system' : 'passphrase');
    return { stored: stored !== null, protection, unlocked };
  };

  return {
    state,
    open: async () => {
      const stored = await readStored(file);
      if (stored?.protection === 'system' && vault.available()) {
        setKey(vault.decrypt(Buffer.from(stored.ciphertext, 'base64')));
      }
    },
    store: async ({ apiKey, passphrase }) => {
      await writePrivateFile(file, JSON.stringify(await protect(vault, apiKey, passphrase)));
      setKey(apiKey);
      return state();
    },
    unlock: async (passphrase) => {
      const stored = await readStored(file);
      if (!stored) throw new BrokerFlowError('not-found', 'No key is stored');
      if (stored.protection === 'passphrase') setKey(await unseal(stored.sealed, passphrase));
      return state();
    },
    forget: async () => {
      await rm(file, { force: true });
      setKey(null);
      return state();
    },
  };
}

async function protect(vault: SystemVault, apiKey: string, passphrase: string | undefined): Promise<Stored> {
  if (vault.available()) {
    return { protection: 'system', ciphertext: vault.encrypt(apiKey).toString('base64') };
  }
  if (passphrase === undefined) {
    throw new BrokerFlowError('secret-store-locked', 'This system has no key store: a passphrase is needed');
  }
  return { protection: 'passphrase', sealed: await seal(apiKey, passphrase) };
}

async function readStored(file: string): Promise<Stored | null> {
  const text = await readPrivateFile(file);
  return text === null ? null : storedSchema.parse(JSON.parse(text));
}
