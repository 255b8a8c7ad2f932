import type { SparseVector } from './feature-hashing.ts';
import { seededRandom, shuffled } from './random.ts';

/** One weight a bucket and class, class by class within a bucket, and one bias a class. */
export interface LinearModel {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface LabelledVector {
  readonly vector: SparseVector;
  /** Index of the right class. */
  readonly label: number;
}

export interface LogisticRegressionOptions {
  readonly classes: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** Strength of the pull of weights towards where they started. */
  readonly l2: number;
  readonly seed: number;
  /** Learning goes on from this model, which is left as it is; by default from zero. */
  readonly start?: LinearModel;
  /**
   * What the sum of squares of each step size begins with: the larger it is, the gentler are the first steps.
   * By default hardly anything, which suits learning from zero.
   */
  readonly firstSquare?: number;
}

const HARDLY_ANYTHING = 1e-6;

/**
 * Multinomial logistic regression by stochastic gradient descent with a step size per weight
 * (AdaGrad, Duchi et al. 2011), so that rare telling words learn as fast as frequent ones.
 */
export function trainLogisticRegression(
  examples: readonly LabelledVector[],
  options: LogisticRegressionOptions,
): LinearModel {
  const { classes, buckets, epochs, seed, start, firstSquare = HARDLY_ANYTHING } = options;
  const model: LinearModel = {
    classes,
    weights: start ? Float32Array.from(start.weights) : new Float32Array(buckets * classes),
    bias: start ? Float32Array.from(start.bias) : new Float32Array(classes),
  };
  const squares = new Float32Array(buckets * classes).fill(firstSquare);
  const biasSquares = new Float32Array(classes).fill(firstSquare);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) step(model, squares, biasSquares, example, options);
  }
  return model;
}

function step(
  model: LinearModel,
  squares: Float32Array,
  biasSquares: Float32Array,
  { vector, label }: LabelledVector,
  { learningRate, l2, classes, start }: LogisticRegressionOptions,
): void {
  const probabilities = softmax(logits(model, vector), 1);
  for (let c = 0; c < classes; c += 1) {
    const error = (probabilities[c] ?? 0) - (c === label ? 1 : 0);
    descend(model.bias, biasSquares, c, error, learningRate);
    for (let k = 0; k < vector.indices.length; k += 1) {
      const at = (vector.indices[k] ?? 0) * classes + c;
      const gradient =
        error * (vector.values[k] ?? 0) + l2 * ((model.weights[at] ?? 0) - (start?.weights[at] ?? 0));
      descend(model.weights, squares, at, gradient, learningRate);
    }
  }
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  rate: number,
): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}

/** The raw score of each class. */
export function logits(model: LinearModel, vector: SparseVector): number[] {
  const scores = Array.from(model.bias);
  for (let k = 0; k < vector.indices.length; k += 1) {
    const base = (vector.indices[k] ?? 0) * model.classes;
    const value = vector.values[k] ?? 0;
    for (let c = 0; c < model.classes; c += 1) {
      scores[c] = (scores[c] ?? 0) + value * (model.weights[base + c] ?? 0);
    }
  }
  return scores;
}

/** Probabilities from raw scores; a temperature above 1 makes them more modest. */
export function softmax(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
