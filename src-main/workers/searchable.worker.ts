import { writeSearchablePdf } from '../adapters/pdf/searchable-pdf.ts';
import { writeSearchablePicture } from '../adapters/pdf/searchable-pdf-picture.ts';
import { toCallError } from '../core/errors.ts';
import { unpackWords } from '../data/packed-words.ts';
import type { SearchableAnswer, SearchableTask } from './searchable-protocol.ts';

/** Entry of the thread that writes searchable copies: answers one task at a time. */
export default async function answer(task: SearchableTask): Promise<SearchableAnswer> {
  try {
    await write(task);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: toCallError(error) };
  }
}

function write({ path, mediaType, password, sizes, recognized, target }: SearchableTask): Promise<void> {
  const pages = recognized.map(({ words, ...page }) => ({ ...page, words: unpackWords(words) }));
  return mediaType === 'application/pdf'
    ? writeSearchablePdf({ path, password, target }, pages)
    : writeSearchablePicture({ path, mediaType, sizes, target }, pages);
}
