import type { PageSummary } from '../../src-preload/contract/reading.ts';
import type { PageWarning } from '../../src-preload/contract/vocabulary.ts';
import { pageStateOf } from './page-state.ts';

/** Why a page wants a look: what spoilt its reading, or that it came out uncertain for no known reason. */
export type PageCause = PageWarning | 'poor' | 'damaged';

type Reading = Pick<PageSummary, 'source' | 'reason' | 'confidence'> & {
  readonly warnings: readonly PageWarning[];
};

/** Everything that speaks against the reading of a page; empty when it is as good as it gets. */
export function pageCauses(page: Reading): readonly PageCause[] {
  if (page.reason === 'damaged-page') return ['damaged'];
  if (page.warnings.length > 0) return page.warnings;
  return pageStateOf(page) === 'poor' ? ['poor'] : [];
}

/** What the clerk had best do about it. */
export function adviceFor(causes: readonly PageCause[]): 'checkMissing' | 'checkAll' | 'checkFigures' {
  if (causes.includes('unread-ink')) return 'checkMissing';
  return causes.includes('damaged') ? 'checkAll' : 'checkFigures';
}
