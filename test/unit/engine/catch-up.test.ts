import { expect, it, vi } from 'vitest';
import { startCatchUp } from '../../../src-main/engine/catch-up.ts';

it('gives every round its turn, also after one that failed, and waits for the one at work when it is closed', async () => {
  vi.useFakeTimers();
  const errors: string[] = [];
  const turns: string[] = [];
  let finish = (): void => undefined;
  const { close } = startCatchUp({
    rounds: [
      () => Promise.reject(new Error('the disk is full')),
      () =>
        new Promise((resolve) => {
          turns.push('second');
          finish = resolve;
        }),
    ],
    everyMs: 1000,
    log: { info: () => undefined, warn: () => undefined, error: (message) => errors.push(message) },
  });
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(turns).toEqual(['second']); // one round ends before the next begins
  expect(errors).toHaveLength(1);
  let closed = false;
  const closing = close().then(() => {
    closed = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(closed).toBe(false);
  finish();
  await closing;
  vi.useRealTimers();
});
