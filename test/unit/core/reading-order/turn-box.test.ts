import { expect, it } from 'vitest';
import { turnBox, undoing } from '../../../../src-main/core/reading-order/turn-box.ts';

it('turns a box clockwise with its page', () => {
  const [x0, y0, x1, y1] = turnBox([0.1, 0.2, 0.4, 0.3], 1);
  expect([x0, y0, x1, y1].map((value) => Number(value.toFixed(6)))).toEqual([0.7, 0.1, 0.8, 0.4]);
});

it.each([0, 1, 2, 3] as const)('undoes %i turns', (quarters) => {
  const box = turnBox(turnBox([0.1, 0.2, 0.4, 0.3], quarters), undoing(quarters));
  expect(box.map((value) => Number(value.toFixed(6)))).toEqual([0.1, 0.2, 0.4, 0.3]);
});
