import { useEffect, useState } from 'react';
import { knownPassword } from '../api/documents.ts';
import { joinSources } from './joined-source.ts';
import { ViewerError, type PageSource, type ViewerFile, type ViewerProblem } from './page-source.ts';

/** A file on its way to the screen. */
export type OpenState =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly source: PageSource }
  | { readonly status: 'failed'; readonly problem: ViewerProblem };

const OPENING: OpenState = { status: 'opening' };

/**
 * Opens files, as one when there are several, and closes them when others take their place. pdf.js is
 * loaded only when it is needed.
 */
export function usePageSource(files: readonly ViewerFile[], password: string | null): OpenState {
  const [opened, setOpened] = useState<{ key: string; state: OpenState } | null>(null);
  const wanted = files.map(({ kind, url, documentId }) => `${kind} ${url} ${documentId ?? ''}`).join('\n');
  const key = `${wanted}\n${password ?? ''}`;

  useEffect(() => {
    const abort = new AbortController();
    let source: PageSource | null = null;
    const show = (state: OpenState): void => {
      if (!abort.signal.aborted) setOpened({ key, state });
    };
    openAll(wanted.split('\n'), password, abort.signal).then(
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
  }, [key, wanted, password]);

  return opened?.key === key ? opened.state : OPENING;
}

/** Opens files one after the other; when one does not open, those before it are closed again. */
async function openAll(
  wanted: readonly string[],
  password: string | null,
  signal: AbortSignal,
): Promise<PageSource> {
  const sources: PageSource[] = [];
  try {
    for (const file of wanted) sources.push(await open(file, password, signal));
    return joinSources(sources);
  } catch (error) {
    sources.forEach((source) => source.close());
    throw error;
  }
}

/** @param file its kind, its address and its document, with a space between */
async function open(file: string, password: string | null, signal: AbortSignal): Promise<PageSource> {
  const [kind, url = '', documentId = ''] = file.split(' ');
  if (kind === 'image') return (await import('./image-source.ts')).openImage(url, signal);
  const { openPdf } = await import('./pdf-source.ts');
  try {
    return await openPdf(url, password, signal);
  } catch (error) {
    const known = isLocked(error) && documentId !== '' ? await knownPassword(documentId) : null;
    if (known === null || known === password) throw error;
    return openPdf(url, known, signal);
  }
}

/** The engine may know what opens it: the clerk is asked only when it does not. */
function isLocked(error: unknown): boolean {
  return error instanceof ViewerError && (error.problem === 'password' || error.problem === 'wrong-password');
}
