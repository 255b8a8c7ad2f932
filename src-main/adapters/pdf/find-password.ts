import { performance } from 'node:perf_hooks';
import { beginOpening } from './open-pdf.ts';

/** One try of the strongest encryption (AES-256, revision 6) takes some 75 ms of a core here; then a person is asked. */
const MOST_MS = 10_000;

/**
 * Which of the passwords opens a PDF file. It is opened once and no page is read: what is tried is the key alone.
 * Null when it asks for none, none opens it in the time a clerk would not notice, or it cannot be opened at all.
 */
export async function findPassword(path: string, passwords: readonly string[]): Promise<string | null> {
  const end = performance.now() + MOST_MS;
  const left = passwords.values();
  let tried: string | null = null;
  const nextPassword = (answer: (password: string | Error) => void): void => {
    const next = left.next();
    if (next.done || performance.now() > end) return answer(new Error('No further password'));
    tried = next.value;
    answer(next.value);
  };
  try {
    const { task } = await beginOpening(path, { onPassword: nextPassword });
    try {
      await task.promise;
      return tried;
    } finally {
      await task.destroy();
    }
  } catch {
    return null;
  }
}
