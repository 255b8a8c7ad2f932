import { writeSearchablePdf } from '../adapters/pdf/searchable-pdf.ts';
import { writeSearchablePicture } from '../adapters/pdf/searchable-pdf-picture.ts';
import { unpackWords } from '../data/packed-words.ts';
import { answering } from './answering.ts';
import type { SearchableTask } from './searchable-protocol.ts';

async function write(task: SearchableTask): Promise<null> {
  const { path, mediaType, password, sizes, recognized, target } = task;
  const pages = recognized.map(({ words, ...page }) => ({ ...page, words: unpackWords(words) }));
  if (mediaType === 'application/pdf') await writeSearchablePdf({ path, password, target }, pages);
  else await writeSearchablePicture({ path, mediaType, sizes, target }, pages);
  return null;
}

/** Entry of the thread that writes searchable copies: answers one task at a time. */
export default answering(write);
