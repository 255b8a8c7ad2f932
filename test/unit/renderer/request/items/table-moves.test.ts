import { expect, it } from 'vitest';
import { placeAfter } from '../../../../../src-renderer/screens/request/items/table-moves.ts';

const size = { rows: 2, columns: 3 };

it.each([
  ['0:0', 'ArrowRight', '0:1'],
  ['0:2', 'ArrowRight', null],
  ['0:1', 'ArrowDown', '1:1'],
  ['1:1', 'ArrowDown', null],
  ['1:1', 'ArrowUp', '0:1'],
  ['1:2', 'Home', '1:0'],
  ['1:0', 'End', '1:2'],
  ['1:2', 'End', null],
  ['0:0', 'a', null],
])('leads from %s by %s to %s', (place, key, next) => {
  expect(placeAfter(place, key, size)).toBe(next);
});
