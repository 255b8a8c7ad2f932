import { describe, expect, it } from 'vitest';
import { moveTo } from '../../../../src-renderer/screens/forms/list-moves.ts';

describe('moveTo', () => {
  it('moves by row, by page and to the ends', () => {
    expect(moveTo('ArrowDown', 4, 40)).toBe(5);
    expect(moveTo('ArrowUp', 4, 40)).toBe(3);
    expect(moveTo('PageDown', 4, 40)).toBe(14);
    expect(moveTo('End', 4, 40)).toBe(39);
    expect(moveTo('Home', 4, 40)).toBe(0);
  });

  it('stays within the list', () => {
    expect(moveTo('ArrowUp', 0, 40)).toBe(0);
    expect(moveTo('PageDown', 35, 40)).toBe(39);
  });

  it('leaves other keys alone', () => {
    expect(moveTo('Enter', 3, 40)).toBeNull();
    expect(moveTo('a', 3, 40)).toBeNull();
  });
});
