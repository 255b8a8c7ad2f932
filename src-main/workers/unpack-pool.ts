import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { BrokerFlowError } from '../core/errors.ts';
import type { ReadMessage, Unpacked, UnpackAnswer, UnpackQuestion, UnpackTask } from './unpack-protocol.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import { watchPiscina } from './watch-piscina.ts';
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

/** A file that needs more than this is a bomb; its thread dies alone. */
const MOST_HEAP_MB = 512;
const TIMEOUT_MS = 120_000;
const IDLE_MS = 60_000;

/** Makes the pool; its one thread starts when it is first needed. */
export function createUnpackPool(): UnpackPool {
  const pool = new Piscina<UnpackQuestion, UnpackAnswer>({
    filename: workerFile('unpack'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    atomics: 'disabled', // as in the page pool: files are closed in the thread's event loop
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const { watched, counting } = watchPiscina('unpack', pool);
  let closing = false;
  const run = async (
    question: UnpackQuestion,
  ): Promise<Unpacked | { readonly password: string | null } | ReadMessage> => {
    const answer = await counting(pool.run(question, { signal: AbortSignal.timeout(TIMEOUT_MS) })).catch(
      (cause: unknown) => {
        if (closing) throw new DOMException('The unpack pool was closed', 'AbortError');
        throw new BrokerFlowError('damaged', 'Opening the file stopped its thread', { cause });
      },
    );
    if (answer.ok) return answer.value;
    throw new BrokerFlowError(answer.error.code, answer.error.message);
  };
  return {
    unpack: async (task, consume) => {
      const folder = await mkdtemp(join(tmpdir(), 'brokerflow-'));
      try {
        const found = await run({ kind: 'unpack', ...task, folder });
        if ('parts' in found) return await consume(found);
        throw new BrokerFlowError('internal', 'The unpack thread answered another question');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    findPassword: async (path, passwords) => {
      const found = await run({ kind: 'find-password', path, passwords });
      return 'password' in found ? found.password : null;
    },
    readMessage: async (path) => {
      const found = await run({ kind: 'read-message', path });
      if ('facts' in found) return found;
      throw new BrokerFlowError('internal', 'The unpack thread answered another question');
    },
    watched,
    close: () => {
      closing = true;
      return pool.destroy();
    },
  };
}
