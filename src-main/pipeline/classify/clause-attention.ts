import { bucketOf, type SparseVector } from './feature-hashing.ts';
import type { ReadClause } from './read-clauses.ts';

/**
 * A second opinion that weighs whole clauses: how a clause is worded ("restano", "non serve", "vorrei") says how
 * much attention it deserves, what it names says which category it speaks for. It reads what a bag of words
 * cannot: in a message that settles five matters and asks for a sixth, the sixth decides.
 * After Yang et al., "Hierarchical Attention Networks for Document Classification" (NAACL 2016), one level of it.
 */
export interface ClauseAttention {
  readonly classes: number;
  readonly buckets: number;
  /** How rare each bucket of what is named is; 0 switches it off. */
  readonly rarity: Float32Array;
  /** How much attention each bucket of the wording draws. */
  readonly cues: Float32Array;
  /** One weight a bucket of what is named and class, class by class within a bucket. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A clause as two vectors of length 1: what it names, and how it is worded and where it stands. */
export interface DrawnClause {
  readonly named: SparseVector;
  readonly worded: SparseVector;
}

/** How much stronger the clauses' scores are than a single clause's. */
export const CLAUSE_SCALE = 2;

const STEM_LENGTH = 7;
const SPOKEN_LENGTH = 6;
const CONCEPT_WEIGHT = 2;
const TENTHS = 10;
/** Where a clause stands, beside a wording of length 1. */
const ZONE_WEIGHT = 1;
const POSITION_WEIGHT = 0.5;
const LONGEST_MEASURED = 5;

/** Groups of concepts that speak for a line of insurance, all alike to the wording: it says "a line is named here". */
const LINES: ReadonlySet<string> = new Set(['fleet', 'professional', 'building', 'technology', 'other-line']);

/** Draws the vectors of the clauses that say anything. */
export function drawClauses(clauses: readonly ReadClause[], buckets: number): DrawnClause[] {
  const zoneSizes = new Map<string, number>();
  for (const { zone } of clauses) zoneSizes.set(zone, (zoneSizes.get(zone) ?? 0) + 1);
  const seen = new Map<string, number>();
  return clauses.flatMap((clause) => {
    const index = seen.get(clause.zone) ?? 0;
    seen.set(clause.zone, index + 1);
    const spoken = clause.text.match(/[a-z&']+/g) ?? [];
    if (spoken.length === 0) return [];
    const position = Math.min(TENTHS - 1, Math.floor((TENTHS * index) / (zoneSizes.get(clause.zone) ?? 1)));
    return [{ named: named(clause, buckets), worded: worded(clause, spoken, position, buckets) }];
  });
}

function named({ words, concepts }: ReadClause, buckets: number): SparseVector {
  const bag = new Bag(buckets);
  for (const word of words) bag.add(`w ${word.slice(0, STEM_LENGTH)}`, 1);
  for (const { name, group } of concepts) {
    bag.add(`c ${name}`, CONCEPT_WEIGHT);
    bag.add(`g ${group}`, 1);
  }
  return bag.ofLengthOne();
}

function worded(
  { zone, stance, concepts }: ReadClause,
  spoken: readonly string[],
  position: number,
  buckets: number,
): SparseVector {
  const bag = new Bag(buckets);
  const cut = spoken.map((word) => word.slice(0, SPOKEN_LENGTH));
  for (const [index, word] of cut.entries()) {
    bag.add(`a ${word}`, 1);
    const next = cut[index + 1];
    if (next) bag.add(`ab ${word} ${next}`, 1);
  }
  for (const group of new Set(concepts.map((hit) => (LINES.has(hit.group) ? 'line' : hit.group)))) {
    bag.add(`ag ${group}`, 1);
  }
  const { indices, values } = bag.ofLengthOne();
  const length = Math.min(LONGEST_MEASURED, Math.floor(Math.log2(spoken.length + 1)));
  const standing = [
    {
      name: `P ${zone === 'live' || zone === 'forwarded' || zone === 'quoted' ? `${zone} ${stance}` : zone}`,
      value: ZONE_WEIGHT,
    },
    { name: `pos ${position}`, value: POSITION_WEIGHT },
    { name: `len ${length}`, value: POSITION_WEIGHT },
  ];
  return {
    indices: [...indices, ...standing.map(({ name }) => bucketOf(name, buckets))],
    values: [...values, ...standing.map(({ value }) => value)],
  };
}

/** Counts by bucket. */
class Bag {
  readonly #counts = new Map<number, number>();
  readonly #buckets: number;

  constructor(buckets: number) {
    this.#buckets = buckets;
  }

  add(name: string, value: number): void {
    const bucket = bucketOf(name, this.#buckets);
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + value);
  }

  ofLengthOne(): SparseVector {
    const values = [...this.#counts.values()];
    const length = Math.hypot(...values) || 1;
    return { indices: [...this.#counts.keys()], values: values.map((value) => value / length) };
  }
}

/** What the clauses of a document get and say: shares of attention that sum to 1, and the scores of each. */
export interface Attended {
  readonly shares: readonly number[];
  /** Scores by class of each clause by itself. */
  readonly clauseScores: readonly (readonly number[])[];
  /** The raw score of each class. */
  readonly scores: readonly number[];
}

/** Weighs the clauses of a document. `skipped` leaves out buckets of what is named, for training. */
export function attend(
  model: ClauseAttention,
  clauses: readonly DrawnClause[],
  skipped: (bucket: number) => boolean = () => false,
): Attended {
  const shares = softShares(
    clauses.map(({ worded: { indices, values } }) =>
      indices.reduce((sum, bucket, at) => sum + (model.cues[bucket] ?? 0) * (values[at] ?? 0), 0),
    ),
  );
  const clauseScores = clauses.map(({ named: vector }) => scoresOf(model, vector, skipped));
  const scores = Array.from(model.bias, (bias, c) =>
    clauseScores.reduce((sum, scored, at) => sum + CLAUSE_SCALE * (shares[at] ?? 0) * (scored[c] ?? 0), bias),
  );
  return { shares, clauseScores, scores };
}

/** The mean of what several models say, which is steadier than each. */
export function attendAll(models: readonly ClauseAttention[], clauses: readonly DrawnClause[]): Attended {
  const all = models.map((model) => attend(model, clauses));
  const [first] = all;
  if (!first) throw new Error('There is no model to take the mean of');
  const mean = (of: (one: Attended) => number | undefined): number =>
    all.reduce((sum, one) => sum + (of(one) ?? 0), 0) / all.length;
  return {
    shares: first.shares.map((_, at) => mean(({ shares }) => shares[at])),
    clauseScores: first.clauseScores.map((scores, at) =>
      scores.map((_, c) => mean(({ clauseScores }) => clauseScores[at]?.[c])),
    ),
    scores: first.scores.map((_, c) => mean(({ scores }) => scores[c])),
  };
}

function scoresOf(
  { classes, weights, rarity }: ClauseAttention,
  { indices, values }: SparseVector,
  skipped: (bucket: number) => boolean,
): number[] {
  const scores = Array.from({ length: classes }, () => 0);
  for (const [at, bucket] of indices.entries()) {
    const value = (values[at] ?? 0) * (rarity[bucket] ?? 0);
    if (value === 0 || skipped(bucket)) continue;
    for (let c = 0; c < classes; c += 1) {
      scores[c] = (scores[c] ?? 0) + (weights[bucket * classes + c] ?? 0) * value;
    }
  }
  return scores;
}

function softShares(strengths: readonly number[]): number[] {
  const strongest = Math.max(...strengths);
  const powers = strengths.map((strength) => Math.exp(strength - strongest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
