import type { Category, FieldName } from '../../src-preload/contract/vocabulary.ts';

/** What a stub model says of one document. */
export interface StubAnswer {
  readonly category: Category;
  readonly confidence?: number;
  readonly reason?: string;
  readonly fields?: readonly { name: FieldName; value: string | number; words: string }[];
}

/** The content of a completion that answers about documents in their order. */
export function stubAnswers(answers: readonly StubAnswer[]): string {
  return JSON.stringify({
    answers: answers.map((answer, index) => ({
      document: index + 1,
      category: answer.category,
      confidence: answer.confidence ?? 0.93,
      reason: answer.reason ?? 'Chiede un preventivo.',
      fields: answer.fields ?? [],
    })),
  });
}
