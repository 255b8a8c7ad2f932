import { afterEach, expect, it, vi } from 'vitest';
import { createThreadPool, type ThreadPool } from '../../../src-main/workers/thread-pool.ts';

const ENTRY = new URL('../../fixtures/workers/testing.worker.ts', import.meta.url).href;

let pool: ThreadPool<string, string>;
function open(threads: number): ThreadPool<string, string> {
  pool = createThreadPool({
    entry: ENTRY,
    threads,
    mostHeapMb: 64,
    timeoutMs: 60_000,
    idleMs: 60_000,
    broken: { code: 'damaged', message: 'It broke' },
  });
  return pool;
}
afterEach(() => pool.close());

it('answers, refuses in the words of the thread, and goes on after a task that killed it', async () => {
  const { run } = open(1);
  expect(await run('a')).toBe('said a');
  await expect(run('refuse')).rejects.toMatchObject({
    name: 'BrokerFlowError',
    code: 'encrypted',
    details: { which: 'this' },
  });
  await expect(run('die')).rejects.toMatchObject({ name: 'BrokerFlowError', code: 'damaged' });
  expect(await run('b')).toBe('said b');
});

it('says how many threads are at work, and ends what they do when it is closed: no task is to blame', async () => {
  const { run, watched, close } = open(2);
  const measured = watched('pages');
  expect([measured.busy(), measured.total(), measured.threads().length]).toEqual([0, 2, 0]);
  const ended = ['wait', 'wait', 'wait'].map((task) =>
    expect(run(task)).rejects.toMatchObject({ name: 'AbortError' }),
  );
  await vi.waitUntil(() => measured.threads().length === 2);
  expect(measured.busy()).toBe(2);
  await close();
  await Promise.all(ended);
  expect(measured.busy()).toBe(0);
});
