import type { UseQueryResult } from '@tanstack/react-query';
import { FILE_SCHEME } from '../../src-preload/contract/bridge.ts';
import type { PageWords } from '../../src-preload/contract/requests.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The words of one page of a document (1-based) with their boxes, for choosing text in the viewer. */
export function usePageWords(
  place: { readonly documentId: string; readonly page: number } | null,
): UseQueryResult<PageWords> {
  const input = place ?? { documentId: '', page: 1 };
  return useCall('documents.words', input, { enabled: place !== null });
}

/** Asks where to save a copy of the original; `saved` is false when the clerk changed their mind. */
export function useSaveOriginal(): Command<'documents.saveOriginal'> {
  return useCommand('documents.saveOriginal');
}

/** Address of a stored original, for the viewer and for images. */
export function documentUrl(documentId: string): string {
  return `${FILE_SCHEME}://document/${documentId}`;
}

/** Address of a filled form. */
export function formUrl(formId: string): string {
  return `${FILE_SCHEME}://form/${formId}`;
}
