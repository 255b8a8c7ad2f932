import type { LanguageModel, LanguageModelAnswer } from '../../src-main/adapters/llm/language-model.ts';

/** A language model that answers as told and remembers what it was shown. */
export interface FakeLanguageModel extends LanguageModel {
  readonly shown: string[];
}

/** Answers every question with what `answer` returns; an error it throws becomes a rejection. */
export function fakeLanguageModel(answer: (text: string) => LanguageModelAnswer): FakeLanguageModel {
  const shown: string[] = [];
  return {
    shown,
    classify: async (text, signal) => {
      signal.throwIfAborted();
      shown.push(text);
      return answer(text);
    },
  };
}
