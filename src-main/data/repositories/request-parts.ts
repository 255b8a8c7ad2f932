import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import { WORKING_STATUSES, type RequestStatus } from '../../../src-preload/contract/vocabulary.ts';
import type { PageText } from '../../core/document-text.ts';
import type { Database } from '../open-database.ts';
import type { DocumentRole } from '../tables/document-tables.ts';
import { loadPages, loadPageSummaries, type StoredDocument } from './documents.ts';

/** A document as a part of a request. */
export interface RequestPart extends StoredDocument {
  /** Null for the file as it was given. */
  readonly filename: string | null;
  readonly role: DocumentRole;
  readonly problem: ErrorCode | null;
}

/** A part whose pages are pages of the request, and the request's number of its first page. */
export interface PlacedPart extends RequestPart {
  readonly firstPage: number;
}

/** All documents of a request, the file as it was given first. */
export async function partsOfRequest(db: Database, requestId: string): Promise<RequestPart[]> {
  return db
    .selectFrom('documents')
    .innerJoin('request_documents', 'request_documents.document_id', 'documents.id')
    .selectAll('documents')
    .select(['request_documents.filename', 'request_documents.role', 'request_documents.problem'])
    .where('request_documents.request_id', '=', requestId)
    .orderBy('request_documents.position')
    .execute();
}

/**
 * The documents that are read, in order. Page numbers of a request run over them without a gap; a
 * document that is not read to its end yet counts with the pages it has so far.
 */
export async function readPartsOfRequest(db: Database, requestId: string): Promise<PlacedPart[]> {
  const parts = (await partsOfRequest(db, requestId)).filter((part) => part.role === 'read');
  const placed: PlacedPart[] = [];
  let firstPage = 1;
  for (const part of parts) {
    placed.push({ ...part, firstPage });
    firstPage += part.page_count ?? (await loadPageSummaries(db, part.id)).length;
  }
  return placed;
}

/** All pages of a request as read, under the request's page numbers. */
export async function loadRequestPages(db: Database, requestId: string): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (const part of await readPartsOfRequest(db, requestId)) {
    pages.push(...renumbered(await loadPages(db, part.id), part.firstPage));
  }
  return pages;
}

/** The same without the words. */
export async function loadRequestPageSummaries(db: Database, requestId: string) {
  const lists = (await readPartsOfRequest(db, requestId)).map(async (part) =>
    renumbered(await loadPageSummaries(db, part.id), part.firstPage),
  );
  return (await Promise.all(lists)).flat();
}

/** Pages under the numbers they have when the first of the document is page `firstPage`. */
export function renumbered<P extends { readonly page: number }>(pages: readonly P[], firstPage: number): P[] {
  return pages.map((page) => ({ ...page, page: page.page + firstPage - 1 }));
}

/** What a part is linked as. */
export interface NewPart {
  readonly documentId: string;
  readonly filename: string;
  readonly role: DocumentRole;
  readonly problem: ErrorCode | null;
}

/**
 * Replaces what came out of the file as it was given: its parts follow it in this order, and its own
 * pages are read or not. An archive it came in stays linked. Bytes that a mail holds twice are one part.
 */
export async function replaceParts(
  db: Database,
  requestId: string,
  given: { readonly role: Exclude<DocumentRole, 'archive'> },
  parts: readonly NewPart[],
): Promise<void> {
  const ofRequest = db.deleteFrom('request_documents').where('request_id', '=', requestId);
  await ofRequest.where('position', '>', 0).where('role', '!=', 'archive').execute();
  await db
    .updateTable('request_documents')
    .set({ role: given.role, problem: null })
    .where('request_id', '=', requestId)
    .where('position', '=', 0)
    .execute();
  for (const [index, part] of parts.entries()) await linkPart(db, requestId, index + 1, part);
}

/** Puts a document in the place of the file as it was given: one that came in it. */
export async function replaceOriginal(db: Database, requestId: string, documentId: string): Promise<void> {
  await db
    .deleteFrom('request_documents')
    .where('request_id', '=', requestId)
    .where('role', '!=', 'archive')
    .execute();
  await db
    .insertInto('request_documents')
    .values({ request_id: requestId, document_id: documentId, filename: null, problem: null })
    .execute();
}

/** Links a document as a part of a request, unless it is one already. */
export async function linkPart(
  db: Database,
  requestId: string,
  position: number,
  part: NewPart,
): Promise<void> {
  const { documentId, filename, role, problem } = part;
  await db
    .insertInto('request_documents')
    .values({ request_id: requestId, document_id: documentId, position, filename, role, problem })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A part that turned out not to be readable is kept beside the others. */
export async function setAside(
  db: Database,
  requestId: string,
  documentId: string,
  problem: ErrorCode,
): Promise<void> {
  await db
    .updateTable('request_documents')
    .set({ role: 'kept', problem })
    .where('request_id', '=', requestId)
    .where('document_id', '=', documentId)
    .execute();
}

/** The other requests in work or settled that came in the same archive and hold its original. */
export async function requestsOfOneArchive(
  db: Database,
  requestId: string,
): Promise<{ readonly id: string; readonly status: RequestStatus }[]> {
  const archives = db
    .selectFrom('request_documents')
    .select('document_id')
    .where('request_id', '=', requestId)
    .where('role', '=', 'archive');
  return db
    .selectFrom('requests')
    .innerJoin('request_documents', 'request_documents.request_id', 'requests.id')
    .select(['requests.id', 'requests.status'])
    .where('request_documents.role', '=', 'archive')
    .where('request_documents.document_id', 'in', archives)
    .where('requests.source_released', '=', 0)
    .where('requests.id', '!=', requestId)
    .execute();
}

/** Requests that hold one of the documents and are not settled yet. */
export async function requestsInWorkOn(
  db: Database,
  documentIds: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  return db
    .selectFrom('requests')
    .innerJoin('request_documents', 'request_documents.request_id', 'requests.id')
    .select('requests.id')
    .distinct()
    .where('request_documents.document_id', 'in', documentIds)
    .where('requests.status', 'in', [...WORKING_STATUSES])
    .execute();
}
