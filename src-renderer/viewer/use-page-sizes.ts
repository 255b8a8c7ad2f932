import { useCallback, useState } from 'react';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import type { PageSize } from './geometry.ts';
import type { PageSource } from './page-source.ts';

const CSS_PIXELS_A_POINT = 96 / 72;

/** The sizes of all pages, and a way to say what a page turned out to measure. */
export interface PageSizes {
  readonly sizes: readonly PageSize[];
  readonly correct: (page: number, size: PageSize) => void;
}

/**
 * Sizes of all pages without opening each: from what the engine measured when it read them, else all
 * like the first, put right as pages come into view.
 */
export function usePageSizes(source: PageSource, summaries: readonly PageSummary[]): PageSizes {
  const [sizes, setSizes] = useState(() => expectedSizes(source, summaries));
  const correct = useCallback((page: number, size: PageSize) => {
    setSizes((known) => (isClose(known[page - 1], size) ? known : known.with(page - 1, size)));
  }, []);
  return { sizes, correct };
}

/** What the pages are taken to measure before they were looked at. */
export function expectedSizes(
  source: Pick<PageSource, 'pageCount' | 'firstSize'>,
  summaries: readonly Pick<PageSummary, 'page' | 'widthPt' | 'heightPt'>[],
): readonly PageSize[] {
  const measured = new Map(summaries.map((summary) => [summary.page, summary]));
  const first = measured.get(1);
  const unit = first === undefined ? CSS_PIXELS_A_POINT : source.firstSize.width / first.widthPt;
  return Array.from({ length: source.pageCount }, (_, index) => {
    const page = measured.get(index + 1);
    if (index === 0 || page === undefined) return source.firstSize;
    return { width: page.widthPt * unit, height: page.heightPt * unit };
  });
}

function isClose(known: PageSize | undefined, size: PageSize): boolean {
  if (known === undefined) return true;
  return Math.abs(known.width - size.width) < 0.5 && Math.abs(known.height - size.height) < 0.5;
}
