import type { PageSummary } from '../../src-preload/contract/reading.ts';
import type { PageWarning } from '../../src-preload/contract/vocabulary.ts';

/** What the clerk is told about how a page was read. */
export type PageState = 'text' | 'ocr' | 'poor' | 'blank';

/** Below this, or with many guesses, the reading of a scanned page is worth a look at the page itself. */
const POOR_READING = 0.7;

type Reading = Pick<PageSummary, 'source' | 'confidence'> & { readonly warnings: readonly PageWarning[] };

/** How a page was read: its text layer, OCR, OCR with doubts, or nothing on it. */
export function pageStateOf(page: Reading): PageState {
  const doubtful = page.confidence < POOR_READING || page.warnings.includes('unsure-words');
  return page.source === 'ocr' && doubtful ? 'poor' : page.source;
}
