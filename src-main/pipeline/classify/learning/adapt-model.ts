import { CATEGORIES } from '../../../../src-preload/contract/vocabulary.ts';
import { asWritten, type ClassifierModel } from '../classifier-model.ts';
import { besideLinear, type DrawnDocument } from '../classifier-scores.ts';
import { bucketOf } from '../feature-hashing.ts';
import { trainLogisticRegression, type LabelledVector } from '../logistic-regression.ts';
import { vectorOf, weighFeatures, type Vectorizer } from '../vectorizer.ts';

/** A document as the model sees it, and the index of its category. */
export interface Example extends DrawnDocument {
  readonly label: number;
}

/** A word that fewer lessons show is a name or chance; the shipped model is held to the same rule. */
const FEWEST_LESSONS = 2;

/** Chosen on requests that the shipped model had not seen; the README tells what else was tried. */
const EPOCHS = 5;
const LEARNING_RATE = 0.8;
const L2 = 5e-4;
const SEED = 20_261_121;
/** What the office itself decided is seen so many times as often as what is replayed. */
const TIMES_A_LESSON = 4;
/** How firm every weight is, how much firmer one that every training document showed is, and how firm the bias. */
const FIRMNESS = 0.05;
const FIRMNESS_OF_THE_FAMILIAR = 50;
const FIRMNESS_OF_BIAS = 1000;

/**
 * The shipped model moved by lessons. The linear part learns on, beside the other opinions, which stay as they are.
 * It begins with the shipped weights and is pulled back to them. Its steps are small where the shipped model knows
 * much, on the words of every other request, and large where it knows little or nothing: so "preventivo" keeps its
 * meaning and "drone" gets one (the thought of Kirkpatrick et al., "Overcoming catastrophic forgetting", 2017, with
 * the share of documents that show a word for its importance). The replayed documents, some of those that the
 * shipped model was trained on, are learnt along. Words that it never met count once two lessons show them.
 *
 * The model is rounded as it will be stored: what is judged is what will decide. The same lessons in the same
 * order give the same model.
 * @param replay the replayed documents, see {@link besideOpinion}
 */
export function adaptModel(
  shipped: ClassifierModel,
  lessons: readonly Example[],
  replay: readonly LabelledVector[],
): ClassifierModel {
  const vectorizer = withNewWords(shipped.vectorizer, lessons);
  const taught = lessons.map((lesson) => besideOpinion({ ...shipped, vectorizer }, lesson));
  const often = Array.from({ length: TIMES_A_LESSON }, () => taught).flat();
  const linear = trainLogisticRegression([...often, ...replay], {
    classes: CATEGORIES.length,
    buckets: vectorizer.buckets,
    epochs: EPOCHS,
    learningRate: LEARNING_RATE,
    l2: L2,
    seed: SEED,
    start: shipped.linear,
    firstSquares: { ofBuckets: firmness(shipped.vectorizer), ofBias: FIRMNESS_OF_BIAS },
  });
  return asWritten({ ...shipped, vectorizer, linear });
}

/** A document for learning on with the linear part: what the other opinions say of it stands beside. */
export function besideOpinion(model: ClassifierModel, example: Example): LabelledVector {
  return {
    vector: vectorOf(weighFeatures(model.vectorizer, example.features)),
    label: example.label,
    beside: besideLinear(model, example),
  };
}

/** How firm the weights of each bucket are, by the share of the training documents that showed it (see `rarity.ts`). */
function firmness({ rarity }: Vectorizer): Float32Array {
  return rarity.map((rare) => FIRMNESS + (rare === 0 ? 0 : FIRMNESS_OF_THE_FAMILIAR * Math.exp(1 - rare)));
}

/** Switches on the buckets that only the lessons show, each as rare as the rarest that is known. */
function withNewWords(vectorizer: Vectorizer, lessons: readonly Example[]): Vectorizer {
  const { buckets } = vectorizer;
  const shownBy = new Map<number, number>();
  for (const { features } of lessons) {
    for (const bucket of new Set([...features.keys()].map((name) => bucketOf(name, buckets)))) {
      shownBy.set(bucket, (shownBy.get(bucket) ?? 0) + 1);
    }
  }
  const rarest = vectorizer.rarity.reduce((most, value) => Math.max(most, value), 0);
  const rarity = vectorizer.rarity.map((known, bucket) =>
    known === 0 && (shownBy.get(bucket) ?? 0) >= FEWEST_LESSONS ? rarest : known,
  );
  return { buckets, rarity };
}
