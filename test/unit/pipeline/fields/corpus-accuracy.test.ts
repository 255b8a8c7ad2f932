import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fieldAccuracy } from '../../../helpers/field-accuracy.ts';
import { readLabelledItems } from '../../../helpers/item-document.ts';
import type { LabelledItem } from '../../../helpers/item-document.ts';

/** Lower bounds: a change that loses more than a few values must be looked at. */
const FLOOR = { seen: 0.97, heldOut: 0.92 };

/** About a third of the items was not read while the finders were written: by the hash of the id, so for good. */
function isHeldOut({ id }: LabelledItem): boolean {
  return Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 10 < 3;
}

it.each([
  ['seen', false],
  ['heldOut', true],
] as const)('keeps its accuracy on the %s items', (part, heldOut) => {
  const items = readLabelledItems('training').filter((item) => isHeldOut(item) === heldOut);
  expect(fieldAccuracy(part, items)).toBeGreaterThan(FLOOR[part]);
});
