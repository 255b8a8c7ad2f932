import { logits, softmax, type LabelledVector, type LinearModel } from './logistic-regression.ts';
import { wordVector, WORD_BUCKETS, type CountedWords, type PlainWords } from './plain-words.ts';
import { rarityOf } from './rarity.ts';

/** The words of a document and the index of its category. */
export interface LabelledWords {
  readonly words: CountedWords;
  readonly label: number;
}

const ROUNDS = 200;
/** How weakly weights are pulled to zero, for each document: the usual `C` of such a regression. */
const INVERSE_PULL = 100;
/** The most that the slope of the loss changes over one step of length 1: 1/2 for the vector and 1/2 for the bias. */
const CURVATURE = 1;

/**
 * Learns the third opinion over all documents at once: multinomial logistic regression by gradient descent with
 * Nesterov's momentum (1983). The same documents give the same opinion, in whatever order.
 */
export function trainPlainWords(examples: readonly LabelledWords[], classes: number): PlainWords {
  const shown = examples.map(({ words }) => new Set(words.keys()));
  const vectorizer = { buckets: WORD_BUCKETS, rarity: rarityOf(shown, WORD_BUCKETS) };
  const labelled = examples.map(({ words, label }) => ({ vector: wordVector(vectorizer, words), label }));
  return { vectorizer, linear: spread(labelled, classes) };
}

/** Learns with the buckets in use alone, which are few, and puts each into its place. */
function spread(examples: readonly LabelledVector[], classes: number): LinearModel {
  const used = [...new Set(examples.flatMap(({ vector }) => vector.indices))];
  const placeOf = new Map(used.map((bucket, place) => [bucket, place]));
  const close = examples.map(({ vector: { indices, values }, label }) => ({
    vector: { indices: indices.map((bucket) => placeOf.get(bucket) ?? 0), values },
    label,
  }));
  const { weights, bias } = descended(close, { classes, buckets: used.length });
  const spreadWeights = new Float32Array(WORD_BUCKETS * classes);
  for (const [place, bucket] of used.entries()) {
    spreadWeights.set(weights.subarray(place * classes, (place + 1) * classes), bucket * classes);
  }
  return { classes, weights: spreadWeights, bias };
}

function descended(
  examples: readonly LabelledVector[],
  { classes, buckets }: { readonly classes: number; readonly buckets: number },
): LinearModel {
  const pull = 1 / (INVERSE_PULL * examples.length);
  const step = 1 / (CURVATURE + pull);
  let settled: LinearModel = {
    classes,
    weights: new Float32Array(buckets * classes),
    bias: new Float32Array(classes),
  };
  let ahead = settled;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = slopeAt(ahead, examples, pull);
    const momentum = (round - 1) / (round + 2);
    const reached = between(ahead, slope, -step);
    ahead = between(reached, difference(reached, settled), momentum);
    settled = reached;
  }
  return settled;
}

/** The slope of the loss, and of the pull, at a model: the same shape as the model. */
function slopeAt(model: LinearModel, examples: readonly LabelledVector[], pull: number): LinearModel {
  const { classes } = model;
  const slope = {
    classes,
    weights: model.weights.map((weight) => pull * weight),
    bias: new Float32Array(classes),
  };
  for (const { vector, label } of examples) {
    for (const [c, share] of softmax(logits(model, vector), 1).entries()) {
      const error = (share - (c === label ? 1 : 0)) / examples.length;
      slope.bias[c] = (slope.bias[c] ?? 0) + error;
      for (let k = 0; k < vector.indices.length; k += 1) {
        const at = (vector.indices[k] ?? 0) * classes + c;
        slope.weights[at] = (slope.weights[at] ?? 0) + error * (vector.values[k] ?? 0);
      }
    }
  }
  return slope;
}

/** A model moved by so many times another. */
function between(from: LinearModel, by: LinearModel, times: number): LinearModel {
  return {
    classes: from.classes,
    weights: from.weights.map((weight, at) => weight + times * (by.weights[at] ?? 0)),
    bias: from.bias.map((bias, c) => bias + times * (by.bias[c] ?? 0)),
  };
}

function difference(a: LinearModel, b: LinearModel): LinearModel {
  return between(a, b, -1);
}
