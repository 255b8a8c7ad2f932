/** Layout marks without a shape: zero-width, bidirectional overrides, soft hyphen, variation selectors. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/gu;
const WHITE = /[\s\u0085]+/gu;
/** Control characters, broken surrogate pairs and what a decoder already gave up on. */
const UNUSABLE = /[\p{Cc}\p{Cs}\uFFFD]/gu;

/** Stands where a character could not be kept. */
export const REPLACEMENT = '□';

/**
 * Text from a document as one harmless line: composed accents (NFC), no line breaks, no invisible
 * or direction-changing marks; what cannot be used becomes a visible box.
 */
export function singleLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(WHITE, ' ')
    .replace(INVISIBLE, '')
    .replace(UNUSABLE, REPLACEMENT)
    .trim();
}

/** Cuts to a number of characters as a reader counts code points, with an ellipsis for what is gone. */
export function shorten(text: string, maxCharacters: number): string {
  const characters = [...text];
  if (characters.length <= maxCharacters) return text;
  return `${characters
    .slice(0, maxCharacters - 1)
    .join('')
    .trimEnd()}…`;
}
