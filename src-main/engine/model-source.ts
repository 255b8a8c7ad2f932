import type { Settings } from '../../src-preload/contract/settings.ts';
import type { LanguageModel } from '../adapters/llm/language-model.ts';
import { createOpenAiLanguageModel } from '../adapters/llm/openai-language-model.ts';

export interface ModelSource {
  /** The key comes from the shell's secret store and lives in memory only. */
  readonly setApiKey: (key: string | null) => void;
  readonly current: () => LanguageModel | null;
}

/** The language model of the settings, while it is switched on and has its key. */
export function createModelSource(settings: () => Settings): ModelSource {
  let apiKey: string | null = null;
  let made: { readonly key: string; readonly model: LanguageModel } | null = null;
  return {
    setApiKey: (key) => {
      apiKey = key;
    },
    current: () => {
      const { enabled, baseUrl, model } = settings().model;
      if (!enabled || apiKey === null) return null;
      const key = JSON.stringify([baseUrl, model, apiKey]);
      if (made?.key !== key) made = { key, model: createOpenAiLanguageModel({ baseUrl, model, apiKey }) };
      return made.model;
    },
  };
}
