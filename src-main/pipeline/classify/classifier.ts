import type { DocumentText } from '../../core/document-text.ts';
import type { Advice } from '../../core/model-answer.ts';
import type { Classification } from '../../core/stage.ts';
import type { LocalClassifier } from './local-classifier.ts';
import { mergeAdvice } from './model/merge-advice.ts';
import type { AdviceContext, ModelAdviser } from './model/model-adviser.ts';

export interface ClassifierOptions {
  readonly local: LocalClassifier;
  /** From which confidence on, 0..1, a local answer is sure. Read anew for every document. */
  readonly threshold: () => number;
  /** Who is asked besides; null while no outside model may be. Read anew for every document. */
  readonly adviser: () => ModelAdviser | null;
}

/** What was decided, and what an outside model said; null where none did. */
export interface Decision {
  readonly classification: Classification;
  readonly advice: Advice | null;
}

/** The classify stage. */
export interface Classifier {
  /** Always answers; rejects only when `context.signal` aborts. */
  readonly classify: (document: DocumentText, context: AdviceContext) => Promise<Decision>;
  /** The local answer, at once: no language model is asked. */
  readonly classifyLocally: (document: DocumentText) => Classification;
}

/** Builds the classify stage: the local answer, confirmed or doubted by a language model where there is one. */
export function createClassifier({ local, threshold, adviser }: ClassifierOptions): Classifier {
  return {
    classify: async (document, context) => {
      context.signal.throwIfAborted();
      const localAnswer = local.classify(document);
      const advice = (await adviser()?.advise(document, context)) ?? null;
      return { classification: mergeAdvice(localAnswer, advice, threshold()), advice };
    },
    classifyLocally: local.classify,
  };
}
