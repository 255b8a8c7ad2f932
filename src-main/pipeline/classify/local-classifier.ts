import { readFileSync } from 'node:fs';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { documentText, type DocumentText } from '../../core/document-text.ts';
import type { Classification } from '../../core/stage.ts';
import { decodeModel, type ClassifierModel } from './classifier-model.ts';
import { documentFeatures } from './features.ts';
import { logits, softmax } from './logistic-regression.ts';
import { vectorOf, weighFeatures, type WeighedFeature } from './vectorizer.ts';

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
  const weighed = weighFeatures(model.vectorizer, documentFeatures(text));
  const shares = softmax(logits(model.linear, vectorOf(weighed)), model.temperature);
  const best = shares.indexOf(Math.max(...shares));
  return {
    category: CATEGORIES[best] ?? 'Altro',
    confidence: shares[best] ?? 0,
    classifier: 'local',
    probabilities: probabilitiesByCategory(shares),
    terms: explainingTerms(model, weighed, best),
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

/** The readable features that raised the chosen class most above the mean of all classes. */
function explainingTerms(
  model: ClassifierModel,
  weighed: readonly WeighedFeature[],
  chosen: number,
): string[] {
  const { weights, classes } = model.linear;
  const support = new Map<string, number>();
  for (const { bucket, value, label } of weighed) {
    if (label === null) continue;
    const row = weights.subarray(bucket * classes, (bucket + 1) * classes);
    const mean = row.reduce((a, b) => a + b, 0) / classes;
    support.set(label, (support.get(label) ?? 0) + value * ((row[chosen] ?? 0) - mean));
  }
  return [...support]
    .filter(([, strength]) => strength > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, EXPLAINING_TERMS)
    .map(([term]) => term);
}
