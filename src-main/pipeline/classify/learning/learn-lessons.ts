import type { GuardScore, LessonRefusal } from '../../../../src-preload/contract/learning.ts';
import { encodeModel, type ClassifierModel } from '../classifier-model.ts';
import type { LabelledVector } from '../logistic-regression.ts';
import { adaptModel, besideOpinion, type Example } from './adapt-model.ts';
import { guardOf, refusalOf, sumOverGuard, type GuardRequest, type GuardSum, type Watch } from './guard.ts';

/** What became of a lesson before. */
export type Standing = 'learnt' | 'waiting' | 'refused';

/** One correction, ready to be learnt. */
export interface Lesson extends Example {
  readonly key: string;
  readonly standing: Standing;
}

/** What lessons are learnt with. */
export interface LearningGround {
  readonly shipped: ClassifierModel;
  readonly replay: readonly LabelledVector[];
  readonly guard: readonly GuardRequest[];
}

export interface RefusedKey {
  readonly key: string;
  readonly reason: LessonRefusal;
}

/** What came of an attempt to learn. Plain data: it crosses a thread boundary. */
export interface LearningOutcome {
  readonly learnt: readonly string[];
  readonly refused: readonly RefusedKey[];
  /** The learnt model as {@link encodeModel} writes it; null when nothing was learnt. */
  readonly model: string | null;
  readonly score: GuardScore;
}

/** More attempts than this are not made to part good lessons from bad ones; the rest waits for better company. */
const MOST_ATTEMPTS = 24;

/** When a larger share of the new lessons is refused, all of them are: of ten wrong ones of all categories six passed. */
const MOST_REFUSED = 1 / 3;

/** Readies a model and documents for learning. */
export function learningGround(
  shipped: ClassifierModel,
  replay: readonly Example[],
  guard: readonly Example[],
): LearningGround {
  return {
    shipped,
    replay: replay.map((example) => besideOpinion(shipped, example)),
    guard: guardOf(shipped, guard),
  };
}

/**
 * Learns as many of the lessons as the guard lets pass: all together when it does; else those that were learnt
 * before, then new ones by halves, the oldest first, under closer watch; when more than a third of these is refused, all
 * are: what passes among so much that is wrong is luck. What was refused before has only the first chance: tried again and again by itself, something wrong would slip through some day. Each attempt starts from the
 * shipped model and is compared with it, so the same set of lessons gives the same model whatever was learnt and
 * unlearnt on the way.
 */
export function learnLessons(ground: LearningGround, lessons: readonly Lesson[]): LearningOutcome {
  const search = new Search(ground);
  const known = search.tries(lessons) ? lessons : admitted(search, lessons);
  const { model, sum } = search.best;
  return {
    learnt: known.map(({ key }) => key),
    refused: lessons.flatMap(({ key }) => {
      const reason = search.refusals.get(key);
      return known.some((lesson) => lesson.key === key) || !reason ? [] : [{ key, reason }];
    }),
    model: known.length === 0 || !model ? null : encodeModel(model),
    score: { size: sum.size, rightBefore: search.before.right, rightAfter: sum.right },
  };
}

function admitted(search: Search, lessons: readonly Lesson[]): readonly Lesson[] {
  const of = (standing: Standing) => lessons.filter((lesson) => lesson.standing === standing);
  const known = search.admit([], of('learnt'));
  const bestOfKnown = search.best;
  const fresh = of('waiting');
  const all = search.admit(known, fresh);
  const refused = fresh.length - (all.length - known.length);
  if (refused <= Math.max(1, fresh.length * MOST_REFUSED)) return all;
  search.best = bestOfKnown;
  return known;
}

/** The attempts made so far, with the best model: that of the largest set that passed. */
class Search {
  readonly before: GuardSum;
  readonly refusals = new Map<string, LessonRefusal>();
  best: { readonly model: ClassifierModel | null; readonly sum: GuardSum };
  #attempts = 0;
  readonly #ground: LearningGround;

  constructor(ground: LearningGround) {
    this.#ground = ground;
    this.before = sumOverGuard(ground.shipped, ground.guard);
    this.best = { model: null, sum: this.before };
  }

  /** Learns a set of lessons; when the guard refuses, the reason stands against each of them. */
  tries(lessons: readonly Lesson[], watch: Watch = 'usual'): boolean {
    if (lessons.length === 0) return true;
    this.#attempts += 1;
    const { shipped, replay, guard } = this.#ground;
    const model = adaptModel(shipped, lessons.toSorted(byKey), replay);
    const sum = sumOverGuard(model, guard);
    const refusal = refusalOf(this.before, sum, { lessons: lessons.length, watch });
    if (refusal === null) this.best = { model, sum };
    else for (const { key } of lessons) this.refusals.set(key, refusal);
    return refusal === null;
  }

  /** `known`, which passed, and whatever of the candidates passes with them. */
  admit(known: readonly Lesson[], candidates: readonly Lesson[]): readonly Lesson[] {
    if (candidates.length === 0 || this.#attempts >= MOST_ATTEMPTS) return known;
    if (this.tries([...known, ...candidates], 'close')) return [...known, ...candidates];
    if (candidates.length === 1) return known;
    const middle = Math.ceil(candidates.length / 2);
    return this.admit(this.admit(known, candidates.slice(0, middle)), candidates.slice(middle));
  }
}

function byKey(a: Lesson, b: Lesson): number {
  return a.key < b.key ? -1 : 1;
}
