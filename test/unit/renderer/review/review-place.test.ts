import { describe, expect, it } from 'vitest';
import { REQUEST_STATUSES } from '../../../../src-preload/contract/vocabulary.ts';
import { staysUnderReview, whereNow } from '../../../../src-renderer/screens/review/review-place.ts';

const queue = (...ids: readonly string[]) => ({
  total: ids.length,
  rowAt: (index: number) => {
    const id = ids[index];
    return id === undefined ? undefined : { id };
  },
  indexOf: (id: string) => ids.indexOf(id),
});

describe('the place in the queue', () => {
  it('begins at the most urgent', () => {
    expect(whereNow({ id: null, index: 0 }, queue('a', 'b'), true)).toEqual({ id: 'a', index: 0 });
  });

  it('follows its request when more urgent ones come in', () => {
    expect(whereNow({ id: 'b', index: 1 }, queue('x', 'y', 'a', 'b'), false)).toEqual({ id: 'b', index: 3 });
  });

  it('goes on to the next when its request is done with, and to the last at the end', () => {
    expect(whereNow({ id: 'b', index: 1 }, queue('a', 'c'), false)).toEqual({ id: 'c', index: 1 });
    expect(whereNow({ id: 'c', index: 2 }, queue('a', 'b'), false)).toEqual({ id: 'b', index: 1 });
  });

  it('stays with a request whose forms are made anew', () => {
    expect(whereNow({ id: 'b', index: 1 }, queue('a', 'c'), true)).toEqual({ id: 'b', index: 1 });
  });

  it('is nowhere when nothing waits', () => {
    expect(whereNow({ id: 'b', index: 1 }, queue(), false)).toEqual({ id: null, index: 0 });
  });

  it('waits for a row that is not loaded yet', () => {
    const loading = { total: 500, rowAt: () => undefined, indexOf: () => -1 };
    expect(whereNow({ id: null, index: 300 }, loading, false)).toEqual({ id: null, index: 300 });
  });
});

describe('a request that left the queue', () => {
  it('stays only while it may come back soon', () => {
    expect(REQUEST_STATUSES.filter(staysUnderReview)).toEqual([
      'extracting',
      'compiling',
      'review',
      'failed',
    ]);
    expect(staysUnderReview(null)).toBe(true);
    expect(staysUnderReview('gone')).toBe(false);
  });
});
