import { rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { PasswordsState } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { createTurns } from '../core/turns.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';
import type { SystemVault } from './secrets.ts';

/** Keeps the passwords of documents that the clerk said to remember. They reach neither the window nor a log. */
export interface RememberedPasswords {
  /** Opens what is kept, so the engine has it from the start. */
  readonly open: () => Promise<void>;
  readonly state: () => Promise<PasswordsState>;
  /** @throws BrokerFlowError `secret-store-locked` where the system has no key store or does not open what it keeps. */
  readonly remember: (password: string) => Promise<PasswordsState>;
  /** Removes all of them, also where the key store does not answer. */
  readonly forget: () => Promise<PasswordsState>;
}

/** The newest are kept: each may be tried on a locked document. */
export const MOST_PASSWORDS = 200;

const storedSchema = z.object({ count: z.number().int(), ciphertext: z.base64() });
type Stored = z.infer<typeof storedSchema>;
const passwordsSchema = z.array(z.string());

/** `onPasswords` hears them all, newest first, whenever they become known or change. */
export function createRememberedPasswords(options: {
  readonly folder: string;
  readonly vault: SystemVault;
  readonly onPasswords: (passwords: readonly string[]) => void;
}): RememberedPasswords {
  const { vault, onPasswords } = options;
  const file = path.join(options.folder, 'passwords.json');
  const inTurn = createTurns();

  const state = async (): Promise<PasswordsState> => {
    const stored = await readStored(file);
    return { available: vault.available(), count: stored?.count ?? 0 };
  };

  return {
    state,
    open: async () => {
      const stored = await readStored(file);
      if (stored && vault.available()) onPasswords(opened(stored, vault));
    },
    remember: (password) =>
      inTurn(file, async () => {
        if (!vault.available()) throw locked('This system has no key store');
        const stored = await readStored(file);
        const others = stored ? opened(stored, vault).filter((other) => other !== password) : [];
        const passwords = [password, ...others].slice(0, MOST_PASSWORDS);
        await writePrivateFile(file, JSON.stringify(sealed(passwords, vault)));
        onPasswords(passwords);
        return state();
      }),
    forget: () =>
      inTurn(file, async () => {
        await rm(file, { force: true });
        onPasswords([]);
        return state();
      }),
  };
}

function sealed(passwords: readonly string[], vault: SystemVault): Stored {
  const ciphertext = vault.encrypt(JSON.stringify(passwords)).toString('base64');
  return { count: passwords.length, ciphertext };
}

function opened({ ciphertext }: Stored, vault: SystemVault): string[] {
  try {
    return passwordsSchema.parse(JSON.parse(vault.decrypt(Buffer.from(ciphertext, 'base64'))));
  } catch {
    // Without its cause: a parser's message may quote what it was given.
    throw locked('The key store does not open the remembered passwords');
  }
}

async function readStored(file: string): Promise<Stored | null> {
  const text = await readPrivateFile(file);
  return text === null ? null : storedSchema.parse(JSON.parse(text));
}

function locked(message: string): BrokerFlowError {
  return new BrokerFlowError('secret-store-locked', message);
}
