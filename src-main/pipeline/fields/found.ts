import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import type { Reading, Span } from './reading.ts';

/** What a finder says about one field: a value and where it stands. */
export type Found = {
  [N in FieldName]: {
    readonly name: N;
    readonly value: FieldValue<N>;
    /** 0..1: how sure the finder is that this is the value asked for. */
    readonly confidence: number;
    /** One place; for plates one a plate. */
    readonly spans: readonly Span[];
  };
}[FieldName];

/** Values that contradict each other, the likeliest first: none of them is chosen. */
export interface Contest {
  readonly name: FieldName;
  readonly rivals: readonly Found[];
}

/** Looks for the fields of one group. Pure: the same reading gives the same answer. */
export type Finder = (reading: Reading) => readonly (Found | Contest)[];

/** A value that may be the one, with what speaks for it. */
export interface Candidate<V> extends Span {
  readonly value: V;
  readonly score: number;
}

/** The candidate with the highest score; the first in the text among equals. */
export function best<C extends Candidate<unknown>>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (chosen, next) => (chosen === undefined || next.score > chosen.score ? next : chosen),
    undefined,
  );
}

/** Scores closer than this do not settle which of two values is meant. */
const CLEAR_LEAD = 0.75;

/**
 * The candidates nearly as likely as the best, one for each value, the likeliest first. One: that is the
 * value. More: they contradict each other, and none is to be chosen.
 */
export function likeliest<C extends Candidate<string | number>>(candidates: readonly C[]): readonly C[] {
  const chosen = best(candidates);
  if (!chosen) return [];
  const close = candidates.filter(({ score }) => score > chosen.score - CLEAR_LEAD);
  const byValue = new Map<string | number, C>();
  for (const candidate of close.toSorted((a, b) => b.score - a.score || a.start - b.start))
    if (!byValue.has(candidate.value)) byValue.set(candidate.value, candidate);
  return [...byValue.values()];
}

/** What is found where {@link likeliest} leaves one value, a contest where it leaves several. */
export function foundOrContested(name: FieldName, values: readonly Found[]): readonly (Found | Contest)[] {
  return values.length > 1 ? [{ name, rivals: values }] : values;
}

/**
 * How often a value was right that a finder was so sure of: [score, share right], on the labelled requests that
 * nobody looked at while the rules were written (1,069 values; expected calibration error 0.09 before, 0.01 after).
 */
const CALIBRATION: readonly (readonly [score: number, right: number])[] = [
  [0.3, 0.4],
  [0.5, 0.64],
  [0.6, 0.8],
  [0.65, 0.86],
  [0.75, 0.93],
  [0.82, 0.955],
  [0.9, 0.96],
  [0.98, 0.975],
  [1, 0.985],
];

/** The probability that a value is right, from the finder's score: on a line between the points that were measured. */
export function confidence(score: number): number {
  const bounded = Math.min(1, Math.max(0.3, score));
  const above = Math.max(
    1,
    CALIBRATION.findIndex(([known]) => known >= bounded),
  );
  const [lowScore, low] = CALIBRATION[above - 1] ?? [0, 0];
  const [highScore, high] = CALIBRATION[above] ?? [1, 1];
  const share = (bounded - lowScore) / (highScore - lowScore);
  return Math.round((low + share * (high - low)) * 100) / 100;
}
