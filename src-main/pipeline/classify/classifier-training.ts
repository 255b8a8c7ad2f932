import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { fitTemperature, type ScoredExample } from './calibration.ts';
import type { ClassifierModel } from './classifier-model.ts';
import { trainClauseAttention } from './attention-training.ts';
import { CLAUSE_BUCKETS, drawDocument, scoresOf, type DrawnDocument } from './classifier-scores.ts';
import { meanModel, trainLogisticRegression, type LinearModel } from './logistic-regression.ts';
import { trainPlainWords } from './plain-words-training.ts';
import { seededRandom, shuffled } from '../../core/seeded-random.ts';
import { fitVectorizer, vectorOf, weighFeatures, type Vectorizer } from './vectorizer.ts';

/** A document whose category a person has said. */
export interface LabelledText {
  /** Lines by `\n`, pages by `\f`. */
  readonly text: string;
  readonly category: Category;
  /** Readings of one document (digital, scanned) share a group and are never split up. */
  readonly group: string;
  /** Drawn as documents come in, not picked for being hard: only these say how sure to be. */
  readonly representative: boolean;
}

/** Enough that hardly two features share one: with a quarter of them chance sharing cost a request in a hundred. */
const BUCKETS = 131_072;
const EPOCHS = 20;
const LEARNING_RATE = 0.25;
const L2 = 5e-4;
const DROPPED = 0.5;
/** Models of each opinion that are learnt apart and averaged. */
const MODELS = 3;
const SEED = 20_251_121;
const CALIBRATION_FOLDS = 5;

interface Prepared extends DrawnDocument {
  readonly label: number;
  readonly group: string;
  readonly representative: boolean;
}

type Uncalibrated = Omit<ClassifierModel, 'temperature'>;

/**
 * Learns a model from labelled documents: repeatable to the byte for the same input in the same
 * order. The temperature comes from documents that the scoring model had not seen (cross-fitting).
 */
export function trainModel(examples: readonly LabelledText[]): ClassifierModel {
  const prepared = examples.map(prepare);
  return { ...fit(prepared), temperature: fitTemperature(outOfFoldScores(prepared)) };
}

function prepare({ text, category, group, representative }: LabelledText): Prepared {
  return { ...drawDocument(text), label: CATEGORIES.indexOf(category), group, representative };
}

function fit(examples: readonly Prepared[]): Uncalibrated {
  const vectorizer = fitVectorizer(examples, BUCKETS);
  const shift = inboxShift(examples);
  const attention = Array.from({ length: MODELS }, (_, index) =>
    trainClauseAttention(examples, {
      classes: CATEGORIES.length,
      buckets: CLAUSE_BUCKETS,
      seed: SEED + index,
    }),
  );
  return {
    vectorizer,
    linear: shifted(fitLinear(vectorizer, examples), shift),
    attention: attention.map((model) => shifted(model, shift)),
    plain: trainPlainWords(examples, CATEGORIES.length),
  };
}

/**
 * What each class's score gains so that the model expects the categories in the shares of an inbox: the examples
 * picked for being hard hold `Altro` oftener. By the logarithm of the shares; one is added to each count.
 */
function inboxShift(examples: readonly Prepared[]): number[] {
  const inbox = examples.filter(({ representative }) => representative);
  const share = (of: readonly Prepared[], category: number): number =>
    (of.filter(({ label }) => label === category).length + 1) / (of.length + CATEGORIES.length);
  return CATEGORIES.map((_, c) => (inbox.length === 0 ? 0 : Math.log(share(inbox, c) / share(examples, c))));
}

function shifted<M extends { readonly bias: Float32Array }>(model: M, shift: readonly number[]): M {
  return { ...model, bias: model.bias.map((bias, c) => bias + (shift[c] ?? 0)) };
}

function fitLinear(vectorizer: Vectorizer, examples: readonly Prepared[]): LinearModel {
  const vectors = examples.map(({ features, label }) => ({
    vector: vectorOf(weighFeatures(vectorizer, features)),
    label,
  }));
  const options = {
    classes: CATEGORIES.length,
    buckets: BUCKETS,
    epochs: EPOCHS,
    learningRate: LEARNING_RATE,
    l2: L2,
    dropped: DROPPED,
  };
  return meanModel(
    Array.from({ length: MODELS }, (_, index) =>
      trainLogisticRegression(vectors, { ...options, seed: SEED + index }),
    ),
  );
}

function outOfFoldScores(examples: readonly Prepared[]): ScoredExample[] {
  const foldOf = assignFolds(
    examples.map(({ group }) => group),
    CALIBRATION_FOLDS,
  );
  return Array.from({ length: CALIBRATION_FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const seen = examples.filter(({ group }) => foldOf.get(group) !== fold);
    const unseen = examples.filter(
      ({ group, representative }) => representative && foldOf.get(group) === fold,
    );
    const model = fit(seen);
    return unseen.map((example) => ({ scores: scoresOf(model, example).scores, label: example.label }));
  });
}

/** Deals groups out to folds at random, evenly, always the same way for the same groups. */
export function assignFolds(groups: readonly string[], folds: number): ReadonlyMap<string, number> {
  const order = shuffled([...new Set(groups)], seededRandom(SEED));
  return new Map(order.map((group, index) => [group, index % folds]));
}
