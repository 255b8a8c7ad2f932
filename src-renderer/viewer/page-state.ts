import type { PageSummary } from '../../src-preload/contract/requests.ts';

/** What the clerk is told about how a page was read. */
export type PageState = 'text' | 'ocr' | 'poor' | 'blank';

/** Below this the reading of a scanned page is worth a look at the page itself. */
const POOR_READING = 0.7;

/** How a page was read: its text layer, OCR, OCR with doubts, or nothing on it. */
export function pageStateOf(page: Pick<PageSummary, 'source' | 'confidence'>): PageState {
  if (page.source === 'ocr' && page.confidence < POOR_READING) return 'poor';
  return page.source;
}
