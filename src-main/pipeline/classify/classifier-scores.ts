import { attendAll, drawClauses, type Attended, type DrawnClause } from './clause-attention.ts';
import type { ClassifierModel } from './classifier-model.ts';
import { clauseFeatures, type Features } from './features.ts';
import { logits } from './logistic-regression.ts';
import { readClauses, type ReadClause } from './read-clauses.ts';
import { vectorOf, weighFeatures, type WeighedFeature } from './vectorizer.ts';

/** A document drawn for both opinions: the features of the whole and the vectors of its clauses. */
export interface DrawnDocument {
  readonly features: Features;
  readonly clauses: readonly DrawnClause[];
}

/** What both opinions say: the raw score of each class, the features that were weighed, what each clause got and said. */
export interface Scored {
  readonly scores: readonly number[];
  readonly weighed: readonly WeighedFeature[];
  readonly attended: Attended;
}

/** Buckets of the clause vectors; part of what a model file means. */
export const CLAUSE_BUCKETS = 65_536;
/** The part of the second opinion in the answer, chosen on held-out requests; learning on from corrections knows it too. */
export const ATTENTION_SHARE = 0.3;

/** Draws a document's text (lines by `\n`, pages by `\f`). */
export function drawDocument(text: string): DrawnDocument {
  return drawRead(readClauses(text));
}

/** Draws a document from its clauses. */
export function drawRead(clauses: readonly ReadClause[]): DrawnDocument {
  return { features: clauseFeatures(clauses), clauses: drawClauses(clauses, CLAUSE_BUCKETS) };
}

/** Asks both opinions. */
export function scoresOf(
  { vectorizer, linear, attention }: Omit<ClassifierModel, 'temperature'>,
  { features, clauses }: DrawnDocument,
): Scored {
  const weighed = weighFeatures(vectorizer, features);
  const attended = attendAll(attention, clauses);
  const scores = logits(linear, vectorOf(weighed)).map(
    (score, c) => (1 - ATTENTION_SHARE) * score + ATTENTION_SHARE * (attended.scores[c] ?? 0),
  );
  return { scores, weighed, attended };
}

/** What the second opinion adds to the raw scores of the first, in the measure of the first: for learning on. */
export function besideLinear(
  { attention }: Pick<ClassifierModel, 'attention'>,
  { clauses }: DrawnDocument,
): number[] {
  return attendAll(attention, clauses).scores.map(
    (score) => (score * ATTENTION_SHARE) / (1 - ATTENTION_SHARE),
  );
}
