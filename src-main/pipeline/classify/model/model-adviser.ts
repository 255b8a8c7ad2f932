import { createHash } from 'node:crypto';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import type { LanguageModel } from '../../../adapters/llm/language-model.ts';
import { modelPrompt, PROMPT_VERSION } from '../../../adapters/llm/model-prompt.ts';
import { documentText, type DocumentText } from '../../../core/document-text.ts';
import type { Cache } from '../../../core/cache/cache.ts';
import type { Advice, ModelAnswer, TokenUsage } from '../../../core/model-answer.ts';
import type { StageContext } from '../../../core/stage.ts';
import type { Circuit } from './circuit.ts';
import { maskText, unmasked, type MaskedText } from './mask-text.ts';
import { createQuestionLane, type PricedAnswer } from './question-lane.ts';
import { speaksToMachine } from './speaks-to-machine.ts';
import { BudgetUsed, type Spending } from './spending.ts';

/** How a document is asked about: `urgent` while the clerk waits for it. */
export interface AdviceContext extends StageContext {
  readonly urgent: () => boolean;
}

/** Asks an outside model what it makes of documents. */
export interface ModelAdviser {
  /**
   * Null when there is no advice: the model failed or is not asked for a while, the budget is used up, or the
   * document gives orders to a machine. Rejects only when `context.signal` aborts.
   */
  readonly advise: (document: DocumentText, context: AdviceContext) => Promise<Advice | null>;
}

export interface AdviserParts {
  readonly model: LanguageModel;
  /** What was answered before. */
  readonly answers: Cache<PricedAnswer>;
  readonly settings: () => Settings['model'];
  readonly circuit: Circuit;
  readonly spending: Spending;
  readonly namesIn: (text: string) => readonly string[];
  /** Asked once more when a question's turn has come: the clerk may have changed their mind meanwhile. */
  readonly mayAsk: () => boolean;
  readonly onBudgetUsed: () => Promise<void>;
}

/** The model was switched off, or the consent taken back, while a question waited. */
class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** What a request is about stands on its first pages; a model is shown no more than this. */
const CHARACTERS_SHOWN = 6000;
/** Characters of Italian text to a token, on the safe side. */
const CHARACTERS_A_TOKEN = 3;
const TOKENS_AN_ANSWER = 500;

/** The text of a document as a model is shown it. */
export function textToSend(
  document: DocumentText,
  { mask }: Pick<Settings['model'], 'mask'>,
  namesIn: AdviserParts['namesIn'],
): MaskedText {
  const text = documentText(document).slice(0, CHARACTERS_SHOWN);
  return mask ? maskText(text, namesIn(text)) : unmasked(text);
}

/** An adviser that asks one model; every answer is kept to be used again. */
export function createModelAdviser(parts: AdviserParts): ModelAdviser {
  const { model, answers, settings, circuit, spending, namesIn, mayAsk } = parts;
  const ask = createQuestionLane(async (documents, signal) => {
    if (!mayAsk()) throw new NotAllowed('The model may no longer be asked');
    return circuit.run(() => spending.spend(expectedUsage(documents), () => model.ask(documents, signal)));
  });
  const advise = async (document: DocumentText, context: AdviceContext): Promise<Advice | null> => {
    if (speaksToMachine(documentText(document).slice(0, CHARACTERS_SHOWN))) {
      context.log.warn('A document gives orders to a machine: the language model is not asked');
      return null;
    }
    const shown = textToSend(document, settings(), namesIn);
    const key = questionKey(shown.text, settings());
    const { urgent, signal } = context;
    // What is kept has placeholders where the document has names and codes, if these are masked.
    const { value, made } = await answers.take(key, () => ask({ text: shown.text, urgent, signal }));
    if (!made) await spending.save(value.usage ?? NO_TOKENS);
    return { ...restored(value.answer, shown), source: made ? 'openai' : 'cache' };
  };
  return {
    advise: async (document, context) => {
      try {
        return await advise(document, context);
      } catch (error) {
        context.signal.throwIfAborted();
        if (error instanceof BudgetUsed) await parts.onBudgetUsed();
        const reason = error instanceof Error ? error.name : 'unknown';
        context.log.warn('The language model gave no usable answer, the local one is used', { reason });
        return null;
      }
    },
  };
}

/** The same text, model, address and wording have the same answer. */
function questionKey(text: string, { baseUrl, model }: Settings['model']): string {
  return createHash('sha256')
    .update(JSON.stringify([PROMPT_VERSION, baseUrl, model, text]))
    .digest('hex');
}

const NO_TOKENS: TokenUsage = { inputTokens: 0, outputTokens: 0 };

function expectedUsage(documents: readonly string[]): TokenUsage {
  const { system, user } = modelPrompt(documents);
  return {
    inputTokens: Math.ceil((system.length + user.length) / CHARACTERS_A_TOKEN),
    outputTokens: documents.length * TOKENS_AN_ANSWER,
  };
}

function restored(answer: ModelAnswer, { restore }: MaskedText): ModelAnswer {
  return {
    ...answer,
    reason: restore(answer.reason),
    readings: answer.readings.map(({ name, value, words }) => ({
      name,
      value: typeof value === 'string' ? restore(value) : value,
      words: restore(words),
    })),
  };
}
