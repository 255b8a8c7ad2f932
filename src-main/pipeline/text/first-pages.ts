import type { PageText } from '../../core/document-text.ts';

/**
 * Pages with words from which a long request gets its provisional category. Three: a cover sheet or the
 * mail's own text, the letter behind it, and what follows (agreement measured: see the README).
 */
const FIRST_PAGES = 3;
/** With fewer pages still to read the final category is there as soon. */
const FEWEST_UNREAD = 6;

/**
 * Collects the pages of a request, in whatever order they arrive, and hands on the first ones: once, when
 * they are there without a gap from page 1 and enough others are still to be read.
 */
export function createFirstPages(handOn: (pages: readonly PageText[]) => Promise<void>) {
  const arrived = new Map<number, PageText>();
  let done = false;
  return {
    /** @param page under the request's page number; @param unread how many pages are still to be read */
    add: async (page: PageText, unread: number): Promise<void> => {
      if (done) return;
      arrived.set(page.page, page);
      const pages = firstWithWords(arrived);
      if (!pages) return;
      done = true;
      arrived.clear();
      if (unread >= FEWEST_UNREAD) await handOn(pages);
    },
  };
}

/** The pages from page 1 to the last of the first ones that have words; null while one of them is missing. */
function firstWithWords(arrived: ReadonlyMap<number, PageText>): readonly PageText[] | null {
  const pages: PageText[] = [];
  let withWords = 0;
  for (let page = arrived.get(1); page && withWords < FIRST_PAGES; page = arrived.get(pages.length + 1)) {
    pages.push(page);
    if (page.words.length > 0) withWords += 1;
  }
  return withWords < FIRST_PAGES ? null : pages;
}
