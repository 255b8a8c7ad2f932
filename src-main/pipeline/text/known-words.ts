import type { Box } from '../../../src-preload/contract/requests.ts';
import type { KnownText } from '../../adapters/pdf/read-pdf-page.ts';
import type { Word } from '../../core/document-text.ts';
import { arrangeWords } from '../../core/reading-order/arrange-words.ts';
import type { PageSize } from '../../core/reading-order/placed-word.ts';

/** Puts what is known exactly (form values) in the place of what was recognised inside the same boxes. */
export function withKnownWords(
  recognized: readonly Word[],
  known: readonly KnownText[],
  size: PageSize,
): readonly Word[] {
  if (known.length === 0) return recognized;
  const outside = recognized.filter((word) => !known.some(({ box }) => hasMiddleIn(word.box, box)));
  return arrangeWords([...outside, ...known.flatMap((text) => text.words)], size);
}

function hasMiddleIn(word: Box, box: Box): boolean {
  const x = (word[0] + word[2]) / 2;
  const y = (word[1] + word[3]) / 2;
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}
