import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import type { LanguageModel } from '../../../adapters/llm/language-model.ts';
import { modelPrompt, PROMPT_VERSION } from '../../../adapters/llm/model-prompt.ts';
import { documentText, type DocumentText } from '../../../core/document-text.ts';
import {
  modelAnswerSchema,
  tokenUsageSchema,
  type Advice,
  type ModelAnswer,
  type TokenUsage,
} from '../../../core/model-answer.ts';
import type { StageContext } from '../../../core/stage.ts';
import { keepCached, takeCached } from '../../../data/repositories/cache.ts';
import type { Database } from '../../../data/open-database.ts';
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
  readonly db: Database;
  readonly settings: () => Settings['model'];
  readonly now: () => Date;
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
const DAY_MS = 24 * 60 * 60 * 1000;
const NAMESPACE = 'model-answers';

const keptAnswerSchema = z.object({ answer: modelAnswerSchema, usage: tokenUsageSchema.nullable() });

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
  const { model, settings, circuit, spending, namesIn, mayAsk } = parts;
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
    const kept = await takeAnswer(parts, key);
    if (kept) return { ...restored(kept, shown), source: 'cache' };
    const { urgent, signal } = context;
    const given = await ask({ text: shown.text, urgent, signal });
    await keepAnswer(parts, key, given);
    return { ...restored(given.answer, shown), source: 'openai' };
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

/** What is kept has placeholders where the document has names and codes, if these are masked. */
async function keepAnswer(
  { db, settings, now }: AdviserParts,
  key: string,
  given: PricedAnswer,
): Promise<void> {
  const { cacheDays } = settings();
  if (cacheDays === 0) return;
  const expiresAt = new Date(now().getTime() + cacheDays * DAY_MS);
  await keepCached(db, { namespace: NAMESPACE, key }, { value: JSON.stringify(given), expiresAt }, now());
}

async function takeAnswer({ db, spending, now }: AdviserParts, key: string): Promise<ModelAnswer | null> {
  const value = await takeCached(db, { namespace: NAMESPACE, key }, now());
  if (value === undefined) return null;
  const { answer, usage } = keptAnswerSchema.parse(JSON.parse(value));
  await spending.save(usage ?? NO_TOKENS);
  return answer;
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
