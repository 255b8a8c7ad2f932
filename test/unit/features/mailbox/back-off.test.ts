import { expect, it } from 'vitest';
import { backOff } from '../../../../src-main/features/mailbox/back-off.ts';

it('waits twice as long each time, five minutes at most', () => {
  const waits = [1, 2, 3, 4, 20].map((attempt) => backOff('unreachable', attempt, 1));
  expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 300_000]);
});

it('waits a quarter of an hour before a password is tried again that was refused', () => {
  expect(backOff('wrong-login', 1, 1)).toBe(900_000);
  expect(backOff('wrong-login', 9, 1)).toBe(3_600_000);
});

it('does not bring all machines of an office back together', () => {
  expect(backOff('unreachable', 1, 0)).toBe(4000);
});
