import type { DocumentSummary, DraftSummary, RequestDetail } from '../../src-preload/contract/requests.ts';
import { WORKING_STATUSES, type RequestStatus } from '../../src-preload/contract/vocabulary.ts';

/** True while the engine still has something to do by itself. */
export function isWorking(status: RequestStatus): boolean {
  return WORKING_STATUSES.some((working) => working === status);
}

/** The draft that "open the e-mail" means: the client is asked first while data is missing or contradictory. */
export function nextDraft(
  detail: Pick<RequestDetail, 'drafts' | 'missing' | 'contested'>,
): DraftSummary | null {
  const wanted = detail.missing.length + detail.contested.length > 0 ? 'client' : 'insurer';
  return detail.drafts.find((draft) => draft.kind === wanted) ?? detail.drafts[0] ?? null;
}

/** True while the file is locked: reading it again makes no sense without its password. */
export function needsPassword({ status, reason }: Pick<RequestDetail, 'status' | 'reason'>): boolean {
  return status === 'failed' && (reason === 'encrypted' || reason === 'wrong-password');
}

/** Whether a doubtful request can be called right as it is: an unread duplicate has nothing to be right. */
export function canAccept({ status, category }: Pick<RequestDetail, 'status' | 'category'>): boolean {
  return status === 'review' && category !== null;
}

/** How the viewer shows a document; null where it cannot. The viewer reads TIFF itself, as Chromium cannot. */
export function shownAs(
  document: Pick<DocumentSummary, 'viewer' | 'mediaType'> | null,
): 'pdf' | 'image' | null {
  if (document === null) return null;
  return document.viewer ?? (document.mediaType === 'image/tiff' ? 'image' : null);
}

/** Whether every document of the request can be shown. */
export function hasPages(detail: Pick<RequestDetail, 'documents' | 'status' | 'reason'>): boolean {
  const { documents } = detail;
  return documents.length > 0 && documents.every((each) => shownAs(each) !== null) && !needsPassword(detail);
}
