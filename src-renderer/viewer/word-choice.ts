import type { Evidence } from '../../src-preload/contract/requests.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';

/** Choosing words on the pages of a document that the engine has read. */
export interface WordChoice {
  /** In the order of their pages, which are numbered through. */
  readonly documents: readonly { readonly id: string; readonly firstPage: number }[];
  /** Offered first: what is missing or in doubt. */
  readonly suggested: readonly FieldName[];
  readonly onUse: (name: FieldName, evidence: Evidence) => void;
}

/** The document a page belongs to, and the page's number in that document; null where there is none. */
export function placeOfPage(
  documents: WordChoice['documents'],
  page: number,
): { readonly documentId: string; readonly page: number } | null {
  const found = documents.findLast((document) => document.firstPage <= page);
  return found === undefined ? null : { documentId: found.id, page: page - found.firstPage + 1 };
}
