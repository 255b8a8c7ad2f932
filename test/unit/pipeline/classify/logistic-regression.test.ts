import { expect, test } from 'vitest';
import {
  logits,
  meanModel,
  softmax,
  trainLogisticRegression,
  type LabelledVector,
} from '../../../../src-main/pipeline/classify/logistic-regression.ts';

const OPTIONS = { classes: 3, buckets: 8, epochs: 40, learningRate: 0.25, l2: 1e-3, seed: 1 };
const example = (label: number, ...indices: number[]): LabelledVector => ({
  label,
  vector: { indices, values: indices.map(() => 1) },
});
const EXAMPLES = [
  example(0, 0, 3),
  example(0, 0, 4),
  example(1, 1, 3),
  example(1, 1, 4),
  example(2, 2, 3),
  example(2, 2, 4),
];

test('learns which features tell the classes apart', () => {
  const model = trainLogisticRegression(EXAMPLES, OPTIONS);

  for (const { vector, label } of EXAMPLES) {
    const scores = logits(model, vector);
    expect(scores.indexOf(Math.max(...scores))).toBe(label);
  }
  const [telling, common] = [Math.abs(model.weights[0] ?? 0), Math.abs(model.weights[9] ?? 0)];
  expect(telling).toBeGreaterThan(common * 5);
});

test('the same seed gives the same weights, another seed others', () => {
  expect(trainLogisticRegression(EXAMPLES, OPTIONS)).toEqual(trainLogisticRegression(EXAMPLES, OPTIONS));
  expect(trainLogisticRegression(EXAMPLES, OPTIONS)).not.toEqual(
    trainLogisticRegression(EXAMPLES, { ...OPTIONS, seed: 2 }),
  );
});

test('probabilities sum to one, also for huge scores, and a temperature flattens them', () => {
  expect(softmax([1000, 0, -1000], 1)).toEqual([1, 0, 0]);
  const [sharp = 0] = softmax([2, 0, 0], 1);
  const [flat = 0] = softmax([2, 0, 0], 4);
  expect(flat).toBeLessThan(sharp);
  expect(softmax([2, 1, 0], 3).reduce((a, b) => a + b)).toBeCloseTo(1);
});

test('goes on from a model, leaves it as it is, and stays near it where nothing is taught', () => {
  const start = trainLogisticRegression(EXAMPLES, OPTIONS);
  const before = Float32Array.from(start.weights);
  const taught = [example(2, 0, 5), example(2, 0, 5)];
  const model = trainLogisticRegression([...EXAMPLES, ...taught], { ...OPTIONS, start });

  expect(start.weights).toEqual(before);
  const [lesson] = taught;
  const scores = logits(model, lesson?.vector ?? { indices: [], values: [] });
  expect(scores.indexOf(Math.max(...scores))).toBe(2);
  const moved = (bucket: number) =>
    Math.max(
      ...[0, 1, 2].map((c) => Math.abs((model.weights[bucket * 3 + c] ?? 0) - (before[bucket * 3 + c] ?? 0))),
    );
  expect(moved(5)).toBeGreaterThan(10 * moved(7));
  expect(moved(7)).toBe(0);
});

test('moves firm weights less than others', () => {
  const start = trainLogisticRegression(EXAMPLES, OPTIONS);
  const ofBuckets = Float32Array.from({ length: 8 }, (_, bucket) => (bucket === 0 ? 100 : 0.05));
  const model = trainLogisticRegression([example(2, 0, 5)], {
    ...OPTIONS,
    start,
    firstSquares: { ofBuckets, ofBias: 100 },
  });

  const moved = (at: number) => Math.abs((model.weights[at] ?? 0) - (start.weights[at] ?? 0));
  const [firm, loose] = [2, 5 * 3 + 2]; // weights of the third class for the buckets 0 and 5
  expect(moved(loose)).toBeGreaterThan(3 * moved(firm));
});

test('learns only what is missing beside the scores from elsewhere', () => {
  const told = { ...example(2, 5), beside: [0, 0, 20] };
  const model = trainLogisticRegression([told], OPTIONS);
  expect(Math.max(...model.weights.map(Math.abs))).toBeLessThan(0.01);
});

test('still tells the classes apart when each step leaves out features', () => {
  const model = trainLogisticRegression(EXAMPLES, { ...OPTIONS, dropped: 0.3 });

  for (const { vector, label } of EXAMPLES) {
    const scores = logits(model, vector);
    expect(scores.indexOf(Math.max(...scores))).toBe(label);
  }
});

test('the mean of models scores as their mean', () => {
  const models = [1, 2, 3].map((seed) => trainLogisticRegression(EXAMPLES, { ...OPTIONS, seed }));
  const vector = { indices: [0, 4], values: [1, 0.5] };

  const [first] = logits(meanModel(models), vector);
  const scores = models.map((model) => logits(model, vector)[0] ?? 0);
  expect(first).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / 3, 4);
  expect(() => meanModel([])).toThrow();
});
