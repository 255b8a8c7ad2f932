import { attendAll, drawClauses, type Attended, type DrawnClause } from './clause-attention.ts';
import type { ClassifierModel } from './classifier-model.ts';
import { clauseFeatures, type Features } from './features.ts';
import { logits } from './logistic-regression.ts';
import { countWords, wordVector, type CountedWords } from './plain-words.ts';
import { readClauses, type ReadClause } from './read-clauses.ts';
import { vectorOf, weighFeatures, type WeighedFeature } from './vectorizer.ts';

/** A document drawn for all opinions: the features of the whole, the vectors of its clauses, its plain words. */
export interface DrawnDocument {
  readonly words: CountedWords;
  readonly features: Features;
  readonly clauses: readonly DrawnClause[];
}

/** What all opinions say: the raw score of each class, the features that were weighed, what each clause got and said. */
export interface Scored {
  readonly scores: readonly number[];
  readonly weighed: readonly WeighedFeature[];
  readonly attended: Attended;
}

/** Buckets of the clause vectors; part of what a model file means. */
export const CLAUSE_BUCKETS = 65_536;
/**
 * The parts of the three opinions in the answer, chosen on held-out requests; learning on from corrections knows them
 * too. They need not add up to 1: the temperature takes the measure of the whole.
 */
const LINEAR_SHARE = 0.7;
const ATTENTION_SHARE = 0.3;
const WORDS_SHARE = 0.95;

/** Draws a document's text (lines by `\n`, pages by `\f`). */
export function drawDocument(text: string): DrawnDocument {
  return drawRead(readClauses(text));
}

/** Draws a document from its clauses. */
export function drawRead(clauses: readonly ReadClause[]): DrawnDocument {
  return {
    features: clauseFeatures(clauses),
    clauses: drawClauses(clauses, CLAUSE_BUCKETS),
    words: countWords(clauses),
  };
}

/** Asks all opinions. */
export function scoresOf(
  { vectorizer, linear, attention, plain }: Omit<ClassifierModel, 'temperature'>,
  { features, clauses, words }: DrawnDocument,
): Scored {
  const weighed = weighFeatures(vectorizer, features);
  const attended = attendAll(attention, clauses);
  const said = logits(plain.linear, wordVector(plain.vectorizer, words));
  const scores = logits(linear, vectorOf(weighed)).map(
    (score, c) =>
      LINEAR_SHARE * score + ATTENTION_SHARE * (attended.scores[c] ?? 0) + WORDS_SHARE * (said[c] ?? 0),
  );
  return { scores, weighed, attended };
}

/** What the other opinions add to the raw scores of the first, in the measure of the first: for learning on. */
export function besideLinear(
  { attention, plain }: Pick<ClassifierModel, 'attention' | 'plain'>,
  { clauses, words }: DrawnDocument,
): number[] {
  const said = logits(plain.linear, wordVector(plain.vectorizer, words));
  return attendAll(attention, clauses).scores.map(
    (score, c) => (score * ATTENTION_SHARE + (said[c] ?? 0) * WORDS_SHARE) / LINEAR_SHARE,
  );
}
