import { descend } from './ada-grad.ts';
import {
  attend,
  CLAUSE_SCALE,
  type Attended,
  type ClauseAttention,
  type DrawnClause,
} from './clause-attention.ts';
import { softmax } from './logistic-regression.ts';
import { rarityOf } from './rarity.ts';
import { seededRandom, shuffled } from '../../core/seeded-random.ts';

/** The clauses of a document and the index of its category. */
export interface LabelledClauses {
  readonly clauses: readonly DrawnClause[];
  readonly label: number;
}

export interface AttentionTrainingOptions {
  readonly classes: number;
  readonly buckets: number;
  readonly seed: number;
}

const EPOCHS = 20;
const LEARNING_RATE = 0.25;
const CUE_LEARNING_RATE = 0.2;
const L2 = 5e-4;
const CUE_L2 = 1e-3;
/** The share of what is named that each step leaves out, so that no single word carries a category alone. */
const DROPPED = 0.4;

/**
 * Learns what clauses speak for and which deserve attention, both from the documents' categories alone: by
 * stochastic gradient descent with a step size per weight (AdaGrad, Duchi et al. 2011) and dropout (Srivastava et
 * al. 2014). Repeatable to the byte.
 */
export function trainClauseAttention(
  examples: readonly LabelledClauses[],
  { classes, buckets, seed }: AttentionTrainingOptions,
): ClauseAttention {
  const model: ClauseAttention = {
    classes,
    buckets,
    rarity: rarityOf(
      examples.map(({ clauses }) => new Set(clauses.flatMap(({ named }) => named.indices))),
      buckets,
    ),
    cues: new Float32Array(buckets),
    weights: new Float32Array(buckets * classes),
    bias: new Float32Array(classes),
  };
  const learner = new Learner(model);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      if (example.clauses.length > 0) learner.step(example, dropping(random));
    }
  }
  return model;
}

/** Leaves out the same buckets throughout one step. */
function dropping(random: () => number): (bucket: number) => boolean {
  const salt = Math.floor(random() * 2 ** 30);
  return (bucket) => (Math.imul(bucket + salt, 2_654_435_761) >>> 0) / 2 ** 32 < DROPPED;
}

/** The model in the making, with the squares of the gradients seen so far. */
class Learner {
  readonly #model: ClauseAttention;
  readonly #weightSquares: Float32Array;
  readonly #cueSquares: Float32Array;
  readonly #biasSquares: Float32Array;

  constructor(model: ClauseAttention) {
    this.#model = model;
    this.#weightSquares = new Float32Array(model.weights.length).fill(1e-6);
    this.#cueSquares = new Float32Array(model.cues.length).fill(1e-4);
    this.#biasSquares = new Float32Array(model.classes).fill(1e-6);
  }

  step({ clauses, label }: LabelledClauses, skipped: (bucket: number) => boolean): void {
    const attended = attend(this.#model, clauses, skipped);
    const errors = softmax(attended.scores, 1).map((share, c) => share - (c === label ? 1 : 0));
    for (const [c, error] of errors.entries()) {
      descend(this.#model.bias, this.#biasSquares, c, error, LEARNING_RATE);
    }
    const pulls = pullsOf(attended, errors);
    for (const [at, clause] of clauses.entries()) {
      this.#learnNamed(clause, CLAUSE_SCALE * (attended.shares[at] ?? 0), errors, skipped);
      this.#learnCues(clause, pulls[at] ?? 0);
    }
  }

  #learnNamed(
    { named: { indices, values } }: DrawnClause,
    share: number,
    errors: readonly number[],
    skipped: (bucket: number) => boolean,
  ): void {
    const { classes, weights, rarity } = this.#model;
    for (const [k, bucket] of indices.entries()) {
      const value = (values[k] ?? 0) * (rarity[bucket] ?? 0);
      if (value === 0 || skipped(bucket)) continue;
      for (const [c, error] of errors.entries()) {
        const at = bucket * classes + c;
        const gradient = error * share * value + L2 * (weights[at] ?? 0);
        descend(weights, this.#weightSquares, at, gradient, LEARNING_RATE);
      }
    }
  }

  #learnCues({ worded: { indices, values } }: DrawnClause, pull: number): void {
    const { cues } = this.#model;
    for (const [k, bucket] of indices.entries()) {
      const gradient = pull * (values[k] ?? 0) + CUE_L2 * (cues[bucket] ?? 0);
      descend(cues, this.#cueSquares, bucket, gradient, CUE_LEARNING_RATE);
    }
  }
}

/** How the loss changes with the strength of each clause's attention. */
function pullsOf({ shares, clauseScores }: Attended, errors: readonly number[]): number[] {
  const slopes = clauseScores.map(
    (scores) => CLAUSE_SCALE * scores.reduce((sum, score, c) => sum + score * (errors[c] ?? 0), 0),
  );
  const mean = slopes.reduce((sum, slope, at) => sum + slope * (shares[at] ?? 0), 0);
  return slopes.map((slope, at) => (shares[at] ?? 0) * (slope - mean));
}
