import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import type { ReadMessage, Unpacked, UnpackQuestion, UnpackTask, UnpackValue } from './unpack-protocol.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { createThreadPool } from './thread-pool.ts';
import { workerFile } from './worker-file.ts';

/** Opens mails, archives and portfolios in a thread of their own: what they do to it they do to nothing else. */
export interface UnpackPool {
  /**
   * Hands what a file holds to `consume`; the files found are gone when it has settled. Refuses with `encrypted`,
   * `wrong-password`, `too-large`, `not-a-document`, `damaged` (also when the file kills its thread).
   */
  readonly unpack: <T>(
    task: Omit<UnpackTask, 'folder'>,
    consume: (found: Unpacked) => Promise<T>,
  ) => Promise<T>;
  /** Which of the passwords opens a PDF; null when it asks for none or none does. No page of it is read. */
  readonly findPassword: (path: string, passwords: readonly string[]) => Promise<string | null>;
  /** What a message (RFC 5322) says of itself, and its text. Refuses with `damaged`. */
  readonly readMessage: (path: string) => Promise<ReadMessage>;
  readonly watched: WatchedPool;
  readonly close: () => Promise<void>;
}

/** Makes the pool; its one thread starts when it is first needed. */
export function createUnpackPool(): UnpackPool {
  const pool = createThreadPool<UnpackQuestion, UnpackValue>({
    entry: workerFile('unpack'),
    mostHeapMb: 512,
    timeoutMs: 120_000,
    idleMs: 60_000,
    broken: { code: 'damaged', message: 'Opening the file stopped its thread' },
  });
  return {
    unpack: async (task, consume) => {
      const folder = await mkdtemp(join(tmpdir(), 'brokerflow-'));
      try {
        const found = await pool.run({ kind: 'unpack', ...task, folder });
        if ('parts' in found) return await consume(found);
        throw new BrokerFlowError('internal', 'The unpack thread answered another question');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    findPassword: async (path, passwords) => {
      const found = await pool.run({ kind: 'find-password', path, passwords });
      return 'password' in found ? found.password : null;
    },
    readMessage: async (path) => {
      const found = await pool.run({ kind: 'read-message', path });
      if ('facts' in found) return found;
      throw new BrokerFlowError('internal', 'The unpack thread answered another question');
    },
    watched: pool.watched('unpack'),
    close: pool.close,
  };
}
