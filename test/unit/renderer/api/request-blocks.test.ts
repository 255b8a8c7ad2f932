import { describe, expect, it } from 'vitest';
import { blockOffsets } from '../../../../src-renderer/api/request-blocks.ts';

describe('blocks of a long list', () => {
  it.each([
    [{ first: 0, last: 0 }, [0]],
    [{ first: 190, last: 199 }, [0]],
    [{ first: 190, last: 200 }, [0, 200]],
    [{ first: 50_000, last: 50_040 }, [50_000]],
    [{ first: -5, last: 3 }, [0]],
  ])('cover rows %o', (range, offsets) => {
    expect(blockOffsets(range)).toEqual(offsets);
  });
});
