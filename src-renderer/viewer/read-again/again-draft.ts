import type { PageSummary, ReadingChoice } from '../../../src-preload/contract/reading.ts';
import { parsePages } from './page-range.ts';

/** What of the document is to be read again. */
export const EXTENTS = ['this', 'some', 'all'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What the dialog holds before it is sent. */
export interface AgainDraft {
  readonly extent: Extent;
  /** Page numbers as typed; counts for `some`. */
  readonly typed: string;
  /** Codes of languages in the order chosen; none means the usual ones. */
  readonly languages: readonly string[];
  readonly recognize: boolean;
  readonly turn: ReadingChoice['turn'];
}

/** What is asked of the engine. */
export interface AgainQuestion {
  /** None means all. */
  readonly pages: readonly number[];
  readonly choice: ReadingChoice;
}

/** A fresh draft for a page: that page alone. A text layer read again would say the same, so it is passed over. */
export function newDraft(summary: Pick<PageSummary, 'source'> | null): AgainDraft {
  return { extent: 'this', typed: '', languages: [], recognize: summary?.source === 'text', turn: null };
}

/** What a draft asks for, with `page` in view of `pageCount`. Null while the page numbers make no sense. */
export function questionOf(draft: AgainDraft, page: number, pageCount: number): AgainQuestion | null {
  const pages = pagesOf(draft, page, pageCount);
  if (pages === null) return null;
  const { languages, recognize, turn } = draft;
  return {
    pages,
    choice: { recognize, turn, languages: languages.length === 0 ? null : languages.join('+') },
  };
}

function pagesOf({ extent, typed }: AgainDraft, page: number, pageCount: number): readonly number[] | null {
  switch (extent) {
    case 'this':
      return [page];
    case 'some':
      return parsePages(typed, pageCount);
    case 'all':
      return [];
  }
}
