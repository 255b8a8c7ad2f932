import { useEffect, useState } from 'react';
import { ViewerError, type PageSource, type ViewerFile, type ViewerProblem } from './page-source.ts';

/** A file on its way to the screen. */
export type OpenState =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly source: PageSource }
  | { readonly status: 'failed'; readonly problem: ViewerProblem };

const OPENING: OpenState = { status: 'opening' };

/** Opens a file and closes it when another takes its place. pdf.js is loaded only when it is needed. */
export function usePageSource({ url, kind }: ViewerFile, password: string | null): OpenState {
  const [opened, setOpened] = useState<{ key: string; state: OpenState } | null>(null);
  const key = `${kind} ${url} ${password ?? ''}`;

  useEffect(() => {
    const abort = new AbortController();
    let source: PageSource | null = null;
    const show = (state: OpenState): void => {
      if (!abort.signal.aborted) setOpened({ key, state });
    };
    open(kind, url, password, abort.signal).then(
      (ready) => {
        if (abort.signal.aborted) return ready.close();
        source = ready;
        show({ status: 'open', source: ready });
      },
      (error: unknown) =>
        show({ status: 'failed', problem: error instanceof ViewerError ? error.problem : 'damaged' }),
    );
    return () => {
      abort.abort();
      source?.close();
    };
  }, [key, kind, url, password]);

  return opened?.key === key ? opened.state : OPENING;
}

async function open(
  kind: ViewerFile['kind'],
  url: string,
  password: string | null,
  signal: AbortSignal,
): Promise<PageSource> {
  if (kind === 'image') return (await import('./image-source.ts')).openImage(url, signal);
  return (await import('./pdf-source.ts')).openPdf(url, password, signal);
}
