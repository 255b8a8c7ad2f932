import type { Evidence } from '../../src-preload/contract/requests.ts';

/** Choosing words on the pages of a document that the engine has read. */
export interface WordChoice {
  /** In the order of their pages, which are numbered through. */
  readonly documents: readonly { readonly id: string; readonly firstPage: number }[];
  /** What they can be taken as, in the order in which it is offered. */
  readonly uses: readonly WordUse[];
}

/** Something that chosen words can be taken as. */
export interface WordUse {
  readonly key: string;
  readonly label: string;
  readonly take: (words: Evidence) => void;
}

/** The document a page belongs to, and the page's number in that document; null where there is none. */
export function placeOfPage(
  documents: WordChoice['documents'],
  page: number,
): { readonly documentId: string; readonly page: number } | null {
  const found = documents.findLast((document) => document.firstPage <= page);
  return found === undefined ? null : { documentId: found.id, page: page - found.firstPage + 1 };
}
