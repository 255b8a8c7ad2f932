import { BrokerFlowError } from '../core/errors.ts';
import type { UnpackPool } from '../workers/unpack-pool.ts';

/** A stored file that may ask for a password. */
export interface LockableFile {
  readonly sha256: string;
  readonly path: string;
  readonly mediaType: string | null;
}

/** The passwords at hand. They live in memory alone: nothing here is stored or logged. */
export interface Keyring {
  /**
   * Those the clerk said to remember, newest first; they take the place of the former ones. None at all means
   * that everything is forgotten, also what opened a file so far.
   */
  readonly setRemembered: (passwords: readonly string[]) => void;
  /**
   * What may be tried on what a request holds: the password just typed for it, those typed before (each attachment
   * may have its own), then the remembered ones.
   */
  readonly candidates: (requestId: string, typed: string | undefined) => readonly string[];
  /** What may be tried on a file nothing was typed for. */
  readonly remembered: () => readonly string[];
  /**
   * Does a work that opens a file: without a password, and when it asks for one, with the one that opens it.
   * Throws what the work throws: `encrypted` when no password is at hand, `wrong-password` when the typed one
   * does not open it either.
   */
  readonly opening: <T>(
    file: LockableFile,
    typed: string | undefined,
    work: (password: string | undefined) => Promise<T>,
  ) => Promise<T>;
  /** What opens a PDF; null when it asks for none, or none at hand opens it. */
  readonly passwordOf: (file: LockableFile) => Promise<string | null>;
}

/** A keyring without a password. Which one opened a file is known until the process ends. */
export function createKeyring(unpacker: Pick<UnpackPool, 'findPassword'>): Keyring {
  const opened = new Map<string, string>();
  const typedFor = new Map<string, readonly string[]>();
  let remembered: readonly string[] = [];

  const find = async (file: LockableFile, typed: string | undefined): Promise<string | null> => {
    const passwords = typed ? [typed, ...remembered] : remembered;
    if (file.mediaType !== 'application/pdf' || passwords.length === 0) return null;
    const found = await unpacker.findPassword(file.path, passwords);
    if (found === null) return null;
    opened.set(file.sha256, found);
    // A sender has one password for all they send: it is the first to be tried on the next file.
    if (remembered.includes(found)) remembered = [found, ...remembered.filter((other) => other !== found)];
    return found;
  };

  return {
    setRemembered: (passwords) => {
      remembered = passwords;
      if (passwords.length > 0) return;
      opened.clear();
      typedFor.clear();
    },
    candidates: (requestId, typed) => {
      const all = [...new Set([...(typed ? [typed] : []), ...(typedFor.get(requestId) ?? [])])];
      if (typed) typedFor.set(requestId, all);
      return [...all, ...remembered];
    },
    remembered: () => remembered,
    opening: async (file, typed, work) => {
      try {
        return await work(opened.get(file.sha256));
      } catch (error) {
        if (!(error instanceof BrokerFlowError && error.code === 'encrypted')) throw error;
        return work((await find(file, typed)) ?? typed);
      }
    },
    passwordOf: async (file) => opened.get(file.sha256) ?? find(file, undefined),
  };
}
