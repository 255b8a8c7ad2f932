import { describe, expect, it } from 'vitest';
import { parsePages, writePages } from '../../../../../src-renderer/viewer/read-again/page-range.ts';

describe('parsePages', () => {
  it.each([
    ['1, 3-5', [1, 3, 4, 5]],
    ['5;2 3', [2, 3, 5]],
    ['2 - 4', [2, 3, 4]],
    ['3–4, 4', [3, 4]],
    [' 7 ', [7]],
  ])('understands "%s"', (typed, pages) => {
    expect(parsePages(typed, 10)).toEqual(pages);
  });

  it.each(['', ',', 'due', '0', '11', '3-', '-3', '5-3', '1-11', '1,,x', '1.5', '1'.repeat(9)])(
    'does not understand "%s"',
    (typed) => {
      expect(parsePages(typed, 10)).toBeNull();
    },
  );

  it('does not look at a list without end', () => {
    expect(parsePages('1,'.repeat(1000), 10)).toBeNull();
  });
});

it('writes pages as a person does', () => {
  expect(writePages([2, 5, 6, 7, 9])).toBe('2, 5-7, 9');
});
