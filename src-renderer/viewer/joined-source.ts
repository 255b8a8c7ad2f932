import { ViewerError, type PageSource } from './page-source.ts';

/** The documents of a request as one source: their pages follow each other. */
export function joinSources(sources: readonly PageSource[]): PageSource {
  const [first, ...others] = sources;
  if (first === undefined) throw new ViewerError('unreachable');
  if (others.length === 0) return first;
  const parts = placed(sources);
  const at = (page: number): { readonly source: PageSource; readonly own: number } => {
    const part = parts.findLast((each) => each.firstPage <= page);
    if (part === undefined) throw new ViewerError('damaged');
    return { source: part.source, own: page - part.firstPage + 1 };
  };
  return {
    pageCount: sources.reduce((sum, source) => sum + source.pageCount, 0),
    firstSize: first.firstSize,
    firstPages: parts.map((part) => part.firstPage),
    sizeOf: async (page) => {
      const { source, own } = at(page);
      return source.sizeOf(own);
    },
    draw: async (page, scale, signal) => {
      const { source, own } = at(page);
      return source.draw(own, scale, signal);
    },
    release: (page) => {
      const { source, own } = at(page);
      source.release(own);
    },
    close: () => sources.forEach((source) => source.close()),
  };
}

function placed(
  sources: readonly PageSource[],
): { readonly source: PageSource; readonly firstPage: number }[] {
  let firstPage = 1;
  return sources.map((source) => {
    const part = { source, firstPage };
    firstPage += source.pageCount;
    return part;
  });
}
