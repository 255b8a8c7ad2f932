import type { ModelProblem } from '../../../src-preload/contract/model.ts';
import type { ModelAnswer, TokenUsage } from '../../core/model-answer.ts';

/** The answers to one call, in the order of the documents. */
export interface ModelReply {
  readonly answers: readonly ModelAnswer[];
  /** Null when the server does not say. */
  readonly usage: TokenUsage | null;
}

/** A language model that can sort documents into the five categories and read their data. */
export interface LanguageModel {
  /**
   * Asks about the texts of one or several documents in one call. Rejects with {@link ModelFailure} when the
   * model cannot be reached, does not answer in time or answers with anything but one answer for each document;
   * with an `AbortError` when `signal` aborts.
   */
  readonly ask: (documents: readonly string[], signal: AbortSignal) => Promise<ModelReply>;
}

/** A call without a usable answer. What it cost is known when the server said so. */
export class ModelFailure extends Error {
  readonly problem: ModelProblem;
  readonly usage: TokenUsage | null;

  constructor(problem: ModelProblem, options: { usage?: TokenUsage | null; cause?: unknown } = {}) {
    super(`The model gave no usable answer: ${problem}`, { cause: options.cause });
    this.name = 'ModelFailure';
    this.problem = problem;
    this.usage = options.usage ?? null;
  }
}
