import { descend } from './ada-grad.ts';
import type { SparseVector } from './feature-hashing.ts';
import { seededRandom, shuffled } from '../../core/seeded-random.ts';

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
  /** Scores by class from elsewhere that the model's own are added to; by default none. */
  readonly beside?: readonly number[];
}

export interface LogisticRegressionOptions {
  readonly classes: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** Strength of the pull of weights towards where they started. */
  readonly l2: number;
  readonly seed: number;
  /** The share of each document's features that each step leaves out (dropout, Srivastava et al. 2014); by default none. */
  readonly dropped?: number;
  /** Learning goes on from this model, which is left as it is; by default from zero. */
  readonly start?: LinearModel;
  /**
   * What the sums of squares of the step sizes begin with, one a bucket and one for the bias: the larger, the
   * smaller are the steps. By default hardly anything, which suits learning from zero.
   */
  readonly firstSquares?: { readonly ofBuckets: Float32Array; readonly ofBias: number };
}

const HARDLY_ANYTHING = 1e-6;

/**
 * Multinomial logistic regression by stochastic gradient descent with a step size per weight (see `ada-grad.ts`).
 */
export function trainLogisticRegression(
  examples: readonly LabelledVector[],
  options: LogisticRegressionOptions,
): LinearModel {
  const { classes, buckets, epochs, seed, start, firstSquares } = options;
  const model: LinearModel = {
    classes,
    weights: start ? Float32Array.from(start.weights) : new Float32Array(buckets * classes),
    bias: start ? Float32Array.from(start.bias) : new Float32Array(classes),
  };
  const squares = Float32Array.from(
    { length: buckets * classes },
    (_, at) => firstSquares?.ofBuckets[Math.floor(at / classes)] ?? HARDLY_ANYTHING,
  );
  const biasSquares = new Float32Array(classes).fill(firstSquares?.ofBias ?? HARDLY_ANYTHING);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { vector, ...example } of shuffled(examples, random)) {
      const kept = options.dropped ? thinned(vector, options.dropped, random) : vector;
      step(model, squares, biasSquares, { ...example, vector: kept }, options);
    }
  }
  return model;
}

/** A part of the vector, drawn at random, as strong as the whole. */
function thinned({ indices, values }: SparseVector, dropped: number, random: () => number): SparseVector {
  const kept = indices.map(() => random() >= dropped);
  return {
    indices: indices.filter((_, at) => kept[at]),
    values: values.filter((_, at) => kept[at]).map((value) => value / (1 - dropped)),
  };
}

/** The mean of models that were learnt apart, which is steadier than each; linear models stay one model. */
export function meanModel(models: readonly LinearModel[]): LinearModel {
  const [first] = models;
  if (!first) throw new Error('There is no model to take the mean of');
  const mean = (part: (model: LinearModel) => Float32Array): Float32Array =>
    part(first).map(
      (_, at) => models.reduce((sum, model) => sum + (part(model)[at] ?? 0), 0) / models.length,
    );
  return { classes: first.classes, weights: mean(({ weights }) => weights), bias: mean(({ bias }) => bias) };
}

function step(
  model: LinearModel,
  squares: Float32Array,
  biasSquares: Float32Array,
  { vector, label, beside }: LabelledVector,
  { learningRate, l2, classes, start }: LogisticRegressionOptions,
): void {
  const own = logits(model, vector);
  const probabilities = softmax(beside ? own.map((score, c) => score + (beside[c] ?? 0)) : own, 1);
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
