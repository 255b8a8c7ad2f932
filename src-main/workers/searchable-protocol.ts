import type { MediaType } from '../core/media-type.ts';
import type { PageSize } from '../core/reading-order/placed-word.ts';
import type { PackedPage } from '../data/packed-words.ts';

/** Write a searchable copy of a document. Plain data: it crosses a thread boundary. */
export interface SearchableTask {
  readonly path: string;
  readonly mediaType: MediaType;
  readonly password?: string | undefined;
  /** How large each page is shown. */
  readonly sizes: readonly PageSize[];
  /** The pages that were recognised; they travel as they are stored. */
  readonly recognized: readonly PackedPage[];
  /** Where the copy is written. */
  readonly target: string;
}
