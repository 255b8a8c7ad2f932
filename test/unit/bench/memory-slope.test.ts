import { expect, it } from 'vitest';
import { megabytesPerHundred } from '../../bench/memory-slope.ts';

it('is the rise of the memory over a hundred documents', () => {
  const leak = [100, 200, 300].map((documents) => ({ documents, megabytes: 400 + documents / 50 }));
  expect(megabytesPerHundred(leak)).toBeCloseTo(2);
});

it('is nothing when the memory only goes up and down', () => {
  const flat = [500, 520, 500, 520, 500].map((megabytes, index) => ({ documents: index * 50, megabytes }));
  expect(megabytesPerHundred(flat)).toBeCloseTo(0);
});

it('cannot be told from one measurement', () => {
  expect(megabytesPerHundred([{ documents: 50, megabytes: 400 }])).toBeNaN();
});
