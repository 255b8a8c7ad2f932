import type { UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import { FILE_SCHEME } from '../../src-preload/contract/bridge.ts';
import type { PageWords } from '../../src-preload/contract/reading.ts';
import { call } from './call.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The words of one page of a document (1-based) with their boxes, for choosing text in the viewer. */
export function usePageWords(
  place: { readonly documentId: string; readonly page: number } | null,
): UseQueryResult<PageWords> {
  const input = place ?? { documentId: '', page: 1 };
  return useCall('documents.words', input, { enabled: place !== null });
}

/** Asks for the text of all pages of a document when it is needed. */
export async function fetchDocumentText(documentId: string): Promise<CallOutput<'documents.text'>> {
  return call('documents.text', { documentId });
}

/** What opens a protected document, where the engine knows it; null where the clerk has to be asked. */
export async function knownPassword(documentId: string): Promise<string | null> {
  return (await call('documents.password', { documentId })).password;
}

/** Opens a copy of a PDF, a picture or a message with the system's program. */
export function useOpenDocument(): Command<'documents.open'> {
  return useCommand('documents.open');
}

/** Asks where to save a copy of the original; `saved` is false when the clerk changed their mind. */
export function useSaveOriginal(): Command<'documents.saveOriginal'> {
  return useCommand('documents.saveOriginal');
}

/** Asks where to save a PDF like the original whose recognised text can be searched. */
export function useSaveSearchable(): Command<'documents.saveSearchable'> {
  return useCommand('documents.saveSearchable');
}

/** Address of a stored original, for the viewer and for images. */
export function documentUrl(documentId: string): string {
  return `${FILE_SCHEME}://document/${documentId}`;
}

/** Address of a filled form. */
export function formUrl(formId: string): string {
  return `${FILE_SCHEME}://form/${formId}`;
}
