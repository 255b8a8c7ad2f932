import type { LanguageModel } from '../../src-main/adapters/llm/language-model.ts';
import type { ModelAnswer, TokenUsage } from '../../src-main/core/model-answer.ts';

/** A language model that answers as told and remembers what it was shown, call by call. */
export interface FakeLanguageModel extends LanguageModel {
  readonly calls: (readonly string[])[];
}

/** Answers every question with what `answer` returns; an error it throws becomes a rejection. */
export function fakeLanguageModel(
  answer: (text: string) => ModelAnswer | Promise<ModelAnswer>,
  usage: TokenUsage | null = null,
): FakeLanguageModel {
  const calls: (readonly string[])[] = [];
  return {
    calls,
    ask: async (documents, signal) => {
      signal.throwIfAborted();
      calls.push(documents);
      return { answers: await Promise.all(documents.map(async (text) => answer(text))), usage };
    },
  };
}
