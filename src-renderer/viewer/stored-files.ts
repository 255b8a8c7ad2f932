import type { DocumentSummary } from '../../src-preload/contract/requests.ts';
import { documentUrl } from '../api/documents.ts';
import { shownAs } from '../api/request-state.ts';
import type { ViewerFile } from './page-source.ts';

/** The documents of a request as the viewer takes them; those that cannot be shown are left out. */
export function viewerFiles(documents: readonly DocumentSummary[]): ViewerFile[] {
  return documents.flatMap((document) => {
    const kind = shownAs(document);
    const { id, filename } = document;
    return kind === null ? [] : [{ url: documentUrl(id), kind, name: filename, documentId: id }];
  });
}
