import type { Category } from '../../../src-preload/contract/vocabulary.ts';

/** What a language model says a document is about. `confidence` is its own estimate, 0..1. */
export interface LanguageModelAnswer {
  readonly category: Category;
  readonly confidence: number;
}

/** A language model that can sort a document into one of the five categories. */
export interface LanguageModel {
  /**
   * Asks about a document's text. Rejects when the model cannot be reached, does not answer in
   * time or answers with anything but a category and a confidence; and when `signal` aborts.
   */
  readonly classify: (text: string, signal: AbortSignal) => Promise<LanguageModelAnswer>;
}
