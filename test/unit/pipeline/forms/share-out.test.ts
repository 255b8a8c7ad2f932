import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { shareOut } from '../../../../src-main/pipeline/forms/share-out.ts';

const ITEMS = [1, 2, 3, 4, 5];

describe('shareOut', () => {
  it('keeps the order of the items, whoever took which', async () => {
    const taken: Record<string, number[]> = { slow: [], fast: [] };
    const slow = async (item: number): Promise<number> => {
      taken['slow']?.push(item);
      for (let turn = 0; turn < 20; turn++) await setImmediate();
      return item * 10;
    };
    const fast = async (item: number): Promise<number> => {
      taken['fast']?.push(item);
      return item * 10;
    };
    expect(await shareOut(ITEMS, [slow, fast])).toEqual([10, 20, 30, 40, 50]);
    expect(taken).toEqual({ slow: [1], fast: [2, 3, 4, 5] });
  });

  it('begins nothing more after a failure, which it throws when all have ended', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const worker = async (item: number): Promise<number> => {
      begun.push(item);
      if (item === 2) throw new Error('the second');
      await setImmediate();
      await setImmediate();
      ended.push(item);
      return item;
    };
    await expect(shareOut(ITEMS, [worker, worker])).rejects.toThrow('the second');
    expect([begun, ended]).toEqual([[1, 2], [1]]);
  });

  it('does nothing where there is nothing to do', async () => {
    expect(await shareOut([], [() => Promise.resolve(1)])).toEqual([]);
  });
});
