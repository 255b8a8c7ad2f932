import type { Answer } from './answer.ts';

/** Answers at least as sure as a threshold, and how many of them are right. */
export interface Acceptance {
  readonly threshold: number;
  readonly accepted: number;
  readonly right: number;
}

/** What would be taken without asking the clerk. */
export function acceptanceAt(answers: readonly Pick<Answer, 'category'>[], threshold: number): Acceptance {
  const accepted = answers.filter(({ category }) => category.confidence >= threshold);
  return {
    threshold,
    accepted: accepted.length,
    right: accepted.filter(({ category }) => category.given === category.expected).length,
  };
}
