import { readFileSync } from 'node:fs';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { documentText, type DocumentText } from '../../core/document-text.ts';
import type { Classification } from '../../core/stage.ts';
import { decodeModel, type ClassifierModel } from './classifier-model.ts';
import { drawRead, scoresOf } from './classifier-scores.ts';
import { softmax } from './logistic-regression.ts';
import { mattersOf } from './matters.ts';
import { readClauses } from './read-clauses.ts';
import type { WeighedFeature } from './vectorizer.ts';

/** Classifies on this machine, in a few milliseconds, without any network. */
export interface LocalClassifier {
  readonly classify: (document: DocumentText) => Classification;
}

/** How many terms explain an answer. */
const EXPLAINING_TERMS = 6;

/**
 * Reads the trained model from its file.
 * Throws when the file is missing or is not a model that this version understands.
 */
export function loadLocalClassifier(modelPath: string): LocalClassifier {
  return createLocalClassifier(decodeModel(readFileSync(modelPath, 'utf8')));
}

/** A classifier that answers from a model in memory. */
export function createLocalClassifier(model: ClassifierModel): LocalClassifier {
  return { classify: (document) => classify(model, documentText(document)) };
}

function classify(model: ClassifierModel, text: string): Classification {
  const clauses = readClauses(text);
  const { scores, weighed, attended } = scoresOf(model, drawRead(clauses));
  const shares = softmax(scores, model.temperature);
  const [best = 0, second = 1] = shares
    .map((share, index) => ({ share, index }))
    .toSorted((a, b) => b.share - a.share)
    .map(({ index }) => index);
  const reasonFor = (index: number, other: number) => ({
    category: CATEGORIES[index] ?? 'Altro',
    probability: shares[index] ?? 0,
    terms: explainingTerms(model, weighed, index, other),
  });
  const category = CATEGORIES[best] ?? 'Altro';
  return {
    category,
    confidence: shares[best] ?? 0,
    classifier: 'local',
    probabilities: probabilitiesByCategory(shares),
    reasons: [reasonFor(best, second), reasonFor(second, best)],
    matters: mattersOf(clauses, attended, category),
  };
}

/** Names the shares, given in the order of {@link CATEGORIES}. */
export function probabilitiesByCategory(shares: readonly number[]): Record<Category, number> {
  const [fleet = 0, professional = 0, building = 0, technology = 0, other = 0] = shares;
  return {
    'Flotta Auto': fleet,
    'RC Professionale': professional,
    Fabbricato: building,
    'Rischi Tecnologici': technology,
    Altro: other,
  };
}

/** The readable features that spoke most for a class against another one, strongest first. */
function explainingTerms(
  model: ClassifierModel,
  weighed: readonly WeighedFeature[],
  chosen: number,
  other: number,
): string[] {
  const { weights, classes } = model.linear;
  const support = new Map<string, number>();
  for (const { bucket, value, label } of weighed) {
    if (label === null) continue;
    const lead = (weights[bucket * classes + chosen] ?? 0) - (weights[bucket * classes + other] ?? 0);
    support.set(label, (support.get(label) ?? 0) + value * lead);
  }
  return [...support]
    .filter(([, strength]) => strength > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, EXPLAINING_TERMS)
    .map(([term]) => term);
}
