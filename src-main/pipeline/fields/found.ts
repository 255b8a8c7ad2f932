import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import type { Reading, Span } from './reading.ts';

/** What a finder says about one field: a value and where it stands. */
export type Found = {
  [N in FieldName]: {
    readonly name: N;
    readonly value: FieldValue<N>;
    /** 0..1: how sure the finder is that this is the value asked for. */
    readonly confidence: number;
    /** False when a check digit or the calendar says so. */
    readonly valid: boolean;
    /** One place; for plates one a plate. */
    readonly spans: readonly Span[];
  };
}[FieldName];

/** Looks for the fields of one group. Pure: the same reading gives the same answer. */
export type Finder = (reading: Reading) => readonly Found[];

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

/** The best candidate, unless another value is nearly as likely: of competing values none is chosen. */
export function uncontested<C extends Candidate<string | number>>(candidates: readonly C[]): C | undefined {
  const chosen = best(candidates);
  if (!chosen) return undefined;
  const rival = candidates.some(
    (other) => other.value !== chosen.value && other.score > chosen.score - CLEAR_LEAD,
  );
  return rival ? undefined : chosen;
}

/** A probability between bounds that no finder should leave: nothing read from paper is certain. */
export function confidence(score: number): number {
  return Math.round(Math.min(0.99, Math.max(0.3, score)) * 100) / 100;
}
