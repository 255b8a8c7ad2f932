import type { Word } from '../../core/document-text.ts';

/** The mean confidence of words, long words counting more; 0 when there are none. */
export function meanConfidence(words: readonly Word[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  if (letters === 0) return 0;
  return words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
}
