import { describe, expect, it } from 'vitest';
import type { LoadPoint } from '../../../../../src-preload/contract/load-tests.ts';
import { breakingPointOf } from '../../../../../src-main/features/performance/load/breaking-point.ts';

/** A calm step, but for what is given. */
function step(second: number, changes: Partial<LoadPoint> = {}): LoadPoint {
  return {
    second,
    users: second * 2,
    calls: 100,
    errors: 0,
    callP95Ms: 20,
    documents: 5,
    documentP95Ms: 2000,
    waiting: 1,
    cpuPercent: 50,
    memoryMb: 300,
    diskFreeMb: 9000,
    ...changes,
  };
}

describe('the breaking point', () => {
  it('is where a target is missed twice in a row', () => {
    const slow = { callP95Ms: 150 };
    expect(breakingPointOf([step(5), step(10, slow), step(15, slow), step(20)])).toEqual({
      second: 10,
      users: 20,
      target: 'calls',
      value: 150,
      limit: 100,
    });
  });

  it('is no hiccup, nor two targets missed one after the other, nor silence', () => {
    expect(breakingPointOf([step(5), step(10, { callP95Ms: 900 }), step(15)])).toBeNull();
    expect(breakingPointOf([step(5, { callP95Ms: 900 }), step(10, { errors: 50 }), step(15)])).toBeNull();
    const silent = { calls: 0, documents: 0, callP95Ms: null, documentP95Ms: null };
    expect(breakingPointOf([step(5, silent), step(10, silent)])).toBeNull();
    expect(breakingPointOf([])).toBeNull();
  });

  it('is told for documents and errors too', () => {
    const late = { documentP95Ms: 61_000 };
    expect(breakingPointOf([step(5, late), step(10, late)])).toMatchObject({ target: 'documents' });
    const failing = { errors: 2 };
    expect(breakingPointOf([step(5, failing), step(10, failing)])).toMatchObject({
      target: 'errors',
      limit: 0.01,
    });
  });
});
