import { describe, expect, it } from 'vitest';
import {
  probabilitiesOf,
  trainPlainRegression,
} from '../../../../../scripts/evaluate/baseline/plain-regression.ts';

const only = (feature: number) => ({
  features: Int32Array.of(feature),
  weights: Float64Array.of(1),
});

const EXAMPLES = [
  { vector: only(0), label: 0 },
  { vector: only(0), label: 0 },
  { vector: only(0), label: 1 },
  { vector: only(1), label: 2 },
];

describe('the plain regression', () => {
  it('comes to the shares that were observed when little pulls it to zero', () => {
    const model = trainPlainRegression(EXAMPLES, { features: 2, classes: 3, inversePull: 1e4 });
    const [first = 0, second = 0, third = 0] = probabilitiesOf(model, only(0));
    expect(first).toBeCloseTo(2 / 3, 1);
    expect(second).toBeCloseTo(1 / 3, 1);
    expect(third).toBeLessThan(0.05);
    expect(first + second + third).toBeCloseTo(1, 10);
  });

  it('keeps to how frequent the classes are when all pulls it to zero', () => {
    const model = trainPlainRegression(EXAMPLES, { features: 2, classes: 3, inversePull: 1e-3 });
    for (const shares of [probabilitiesOf(model, only(0)), probabilitiesOf(model, only(1))]) {
      expect(shares[0]).toBeCloseTo(0.5, 2);
      expect(shares[2]).toBeCloseTo(0.25, 2);
    }
  });
});
