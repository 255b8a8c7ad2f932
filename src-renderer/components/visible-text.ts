/** Marks that turn the direction of what follows (Unicode Standard Annex 9, explicit formatting). */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text from outside as it is shown: a mark that would write the rest backwards, so that a file
 * that ends in ".exe" reads as a picture, is shown as the foreign sign it is.
 */
export function visibleText(text: string): string {
  return text.replace(DIRECTION_MARKS, '\uFFFD');
}
