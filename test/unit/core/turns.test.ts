import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src-main/core/turns.ts';

describe('turns', () => {
  it('lets works of one key wait for each other, and only those', async () => {
    const inTurn = createTurns();
    const told: string[] = [];
    let finish = (): void => undefined;
    const first = inTurn('a', async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      told.push('first a');
    });
    const second = inTurn('a', async () => told.push('second a'));
    await inTurn('b', async () => told.push('b'));
    finish();
    await Promise.all([first, second]);
    expect(told).toEqual(['b', 'first a', 'second a']);
  });

  it('goes on after a work that failed', async () => {
    const inTurn = createTurns();
    const failing = inTurn('a', () => Promise.reject(new Error('no')));
    const next = inTurn('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
