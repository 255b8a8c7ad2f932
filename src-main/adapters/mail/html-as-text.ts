import { convert } from 'html-to-text';

/** More of a message than this nobody reads; the rest is in the original. */
const MOST_CHARACTERS = 1_000_000;

/** The words of an HTML message. Nothing in it is run, shown or fetched; pictures and addresses are left out. */
export function htmlAsText(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: MOST_CHARACTERS, maxDepth: 200, ellipsis: '' },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false, colSpacing: 3 } },
    ],
  });
}
