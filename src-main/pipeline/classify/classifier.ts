import type { LanguageModel, LanguageModelAnswer } from '../../adapters/llm/language-model.ts';
import { documentText, type DocumentText } from '../../core/document-text.ts';
import type { Classification, StageContext } from '../../core/stage.ts';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import { probabilitiesByCategory, type LocalClassifier } from './local-classifier.ts';

export interface ClassifierOptions {
  readonly local: LocalClassifier;
  /** The language model to ask first; null while none is configured. Read anew for every document. */
  readonly model: () => LanguageModel | null;
}

/** The classify stage. */
export interface Classifier {
  /** Always answers; rejects only when `context.signal` aborts. */
  readonly classify: (document: DocumentText, context: StageContext) => Promise<Classification>;
  /** The local answer, at once: no language model is asked. */
  readonly classifyLocally: (document: DocumentText) => Classification;
}

/** What a request is about stands on its first pages; a language model is shown no more than this. */
const CHARACTERS_FOR_MODEL = 6000;

/** Builds the classify stage: the language model's answer where there is one, else the local one. */
export function createClassifier({ local, model }: ClassifierOptions): Classifier {
  return {
    classify: async (document, context) => {
      context.signal.throwIfAborted();
      const localAnswer = local.classify(document);
      const languageModel = model();
      if (!languageModel) return localAnswer;
      const answer = await askModel(languageModel, document, context);
      return answer ? mergeAnswers(answer, localAnswer) : localAnswer;
    },
    classifyLocally: local.classify,
  };
}

/** Null when the model failed in any way; the reason is logged without any text of the document. */
async function askModel(
  model: LanguageModel,
  document: DocumentText,
  context: StageContext,
): Promise<LanguageModelAnswer | null> {
  try {
    return await model.classify(documentText(document).slice(0, CHARACTERS_FOR_MODEL), context.signal);
  } catch (error) {
    context.signal.throwIfAborted();
    const reason = error instanceof Error ? error.name : 'unknown';
    context.log.warn('The language model gave no usable answer, the local one is used', { reason });
    return null;
  }
}

/** The model's category and confidence; what is left is shared among the others as the local model sees them. */
function mergeAnswers({ category, confidence }: LanguageModelAnswer, local: Classification): Classification {
  const left = 1 - local.probabilities[category];
  const shares = CATEGORIES.map((other) => {
    if (other === category) return confidence;
    const share = left > 0 ? local.probabilities[other] / left : 1 / (CATEGORIES.length - 1);
    return (1 - confidence) * share;
  });
  return {
    category,
    confidence,
    classifier: 'openai',
    probabilities: probabilitiesByCategory(shares),
    reasons: local.reasons,
    matters: local.matters,
  };
}
