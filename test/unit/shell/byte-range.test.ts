import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../src-main/shell/byte-range.ts';

describe('byteRange', () => {
  it.each([
    ['bytes=0-9', [0, 9]],
    ['bytes=90-', [90, 99]],
    ['bytes=90-500', [90, 99]],
    ['bytes=-10', [90, 99]],
    ['bytes=-500', [0, 99]],
  ])('%s of 100 bytes', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it.each([null, '', 'bytes=-', 'bytes=1-2,5-6', 'pages=1-2', 'bytes=a-b'])(
    'sends the whole file for %j',
    (header) => {
      expect(byteRange(header, 100)).toBeNull();
    },
  );

  it.each(['bytes=100-', 'bytes=9-3', 'bytes=-0'])('cannot satisfy %s', (header) => {
    expect(byteRange(header, 100)).toBe('unsatisfiable');
  });

  it('cannot satisfy any range of an empty file', () => {
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  });
});
