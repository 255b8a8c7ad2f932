import { expect, it } from 'vitest';
import { isBlind } from '../../../../scripts/evaluate/blind-half.ts';
import { fieldAccuracy } from '../../../helpers/field-accuracy.ts';
import { readLabelledItems } from '../../../helpers/item-document.ts';

/** Lower bounds: a change that loses more than a few values must be looked at. */
const FLOOR = { open: 0.96, blind: 0.92 };

it.each([
  ['open', false],
  ['blind', true],
] as const)('keeps its accuracy on the %s half of the validation items', (part, blind) => {
  const items = readLabelledItems('validation').filter((item) => isBlind(item) === blind);
  expect(items.length).toBeGreaterThan(25);
  expect(fieldAccuracy(part, items)).toBeGreaterThan(FLOOR[part]);
});
