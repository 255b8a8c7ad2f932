import type { SparseText } from './tf-idf.ts';

/** One weight a feature and class, class by class within a feature, and one bias a class. */
export interface PlainRegression {
  readonly classes: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

export interface RegressionExample {
  readonly vector: SparseText;
  /** Index of the right class. */
  readonly label: number;
}

/** Four times as many changed one answer of 217 in each recipe. */
const ROUNDS = 400;
/** The most that the slope of the loss changes over one step of length 1: 1/2 for the vector and 1/2 for the bias. */
const CURVATURE = 1;

/**
 * Multinomial logistic regression over all examples at once, by gradient descent with Nesterov's
 * momentum (1983).
 * @param inversePull how weakly weights are pulled to zero: scikit-learn's `C`
 */
export function trainPlainRegression(
  examples: readonly RegressionExample[],
  options: { readonly features: number; readonly classes: number; readonly inversePull: number },
): PlainRegression {
  const { features, classes, inversePull } = options;
  const pull = 1 / (inversePull * examples.length);
  const step = 1 / (CURVATURE + pull);
  let settled = new Float64Array((features + 1) * classes);
  let ahead = settled;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = slopeAt(ahead, examples, classes, pull);
    const momentum = (round - 1) / (round + 2);
    const [from, former] = [ahead, settled];
    settled = from.map((weight, index) => weight - step * (slope[index] ?? 0));
    const reached = settled;
    ahead = reached.map((weight, index) => weight + momentum * (weight - (former[index] ?? 0)));
  }
  return asModel(settled, classes);
}

/** The probability of each class. */
export function probabilitiesOf({ classes, weights, bias }: PlainRegression, vector: SparseText): number[] {
  const scores = Array.from(bias);
  for (let k = 0; k < vector.features.length; k += 1) {
    const at = (vector.features[k] ?? 0) * classes;
    for (let c = 0; c < classes; c += 1)
      scores[c] = (scores[c] ?? 0) + (vector.weights[k] ?? 0) * (weights[at + c] ?? 0);
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The weights with the biases behind them, as two lists. */
function asModel(parameters: Float64Array, classes: number): PlainRegression {
  const end = parameters.length - classes;
  return { classes, weights: parameters.subarray(0, end), bias: parameters.subarray(end) };
}

function slopeAt(
  parameters: Float64Array,
  examples: readonly RegressionExample[],
  classes: number,
  pull: number,
): Float64Array {
  const model = asModel(parameters, classes);
  const slope = parameters.map((weight) => pull * weight);
  const bias = model.weights.length;
  slope.fill(0, bias);
  for (const { vector, label } of examples) {
    for (const [c, probability] of probabilitiesOf(model, vector).entries()) {
      const error = (probability - (c === label ? 1 : 0)) / examples.length;
      slope[bias + c] = (slope[bias + c] ?? 0) + error;
      for (let k = 0; k < vector.features.length; k += 1) {
        const at = (vector.features[k] ?? 0) * classes + c;
        slope[at] = (slope[at] ?? 0) + error * (vector.weights[k] ?? 0);
      }
    }
  }
  return slope;
}
