import type { Insertable, Selectable } from 'kysely';
import * as z from 'zod';
import {
  IGNORED_CONTENT,
  PAGE_WARNINGS,
  type IgnoredContent,
} from '../../../src-preload/contract/vocabulary.ts';
import type { PageText } from '../../core/document-text.ts';
import type { Database } from '../open-database.ts';
import { packWords, unpackWords, type PackedPage } from '../packed-words.ts';
import type { DocumentsTable, PagesTable } from '../tables/document-tables.ts';

export type StoredDocument = Selectable<DocumentsTable>;

const storedWarnings = z.array(z.enum(PAGE_WARNINGS));
const storedIgnored = z.array(z.enum(IGNORED_CONTENT));

/** The document with these bytes, if it was seen before. */
export async function findDocumentBySha256(
  db: Database,
  sha256: string,
): Promise<StoredDocument | undefined> {
  return db.selectFrom('documents').selectAll().where('sha256', '=', sha256).executeTakeFirst();
}

export async function findDocument(db: Database, id: string): Promise<StoredDocument | undefined> {
  return db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Bytes of all originals that were taken in. */
export async function storedBytes(db: Database): Promise<number> {
  const { bytes } = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.sum<number | null>('size_bytes').as('bytes'))
    .executeTakeFirstOrThrow();
  return bytes ?? 0;
}

export async function insertDocument(db: Database, document: Insertable<DocumentsTable>): Promise<void> {
  await db.insertInto('documents').values(document).execute();
}

/** The file of a request as it was given; undefined when it could not be copied. */
export async function documentOfRequest(
  db: Database,
  requestId: string,
): Promise<StoredDocument | undefined> {
  return db
    .selectFrom('documents')
    .innerJoin('request_documents', 'request_documents.document_id', 'documents.id')
    .selectAll('documents')
    .where('request_documents.request_id', '=', requestId)
    .orderBy('request_documents.position')
    .executeTakeFirst();
}

export async function linkDocument(db: Database, requestId: string, documentId: string): Promise<void> {
  await db
    .insertInto('request_documents')
    .values({ request_id: requestId, document_id: documentId, filename: null, problem: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Stores one page as read; a page read again replaces the older reading. */
export async function savePage(db: Database, documentId: string, page: PageText): Promise<void> {
  const row = {
    document_id: documentId,
    page: page.page,
    source: page.source,
    reason: page.reason,
    confidence: page.confidence,
    warnings: JSON.stringify(page.warnings),
    read_with: page.readWith,
    width_pt: page.widthPt,
    height_pt: page.heightPt,
    words: packWords(page.words),
  };
  await db.replaceInto('pages').values(row).execute();
}

/** All stored pages of a document, in order. */
export async function loadPages(db: Database, documentId: string): Promise<PageText[]> {
  const rows = await db
    .selectFrom('pages')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('page')
    .execute();
  return rows.map(pageOf);
}

/** One stored page of a document; undefined while it has not been read. */
export async function findPage(
  db: Database,
  documentId: string,
  page: number,
): Promise<PageText | undefined> {
  const row = await db
    .selectFrom('pages')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('page', '=', page)
    .executeTakeFirst();
  return row && pageOf(row);
}

function pageOf(row: Selectable<PagesTable>): PageText {
  return {
    page: row.page,
    source: row.source,
    reason: row.reason,
    confidence: row.confidence,
    warnings: storedWarnings.parse(JSON.parse(row.warnings)),
    readWith: row.read_with,
    widthPt: row.width_pt,
    heightPt: row.height_pt,
    words: unpackWords(row.words),
  };
}

/** The pages of a document that were recognised, their words as they are stored. */
export async function loadRecognizedPages(db: Database, documentId: string): Promise<PackedPage[]> {
  return db
    .selectFrom('pages')
    .select(['page', 'width_pt as widthPt', 'height_pt as heightPt', 'words'])
    .where('document_id', '=', documentId)
    .where('source', '=', 'ocr')
    .orderBy('page')
    .execute();
}

/** The stored pages without their words: what the viewer's thumbnails show. */
export async function loadPageSummaries(db: Database, documentId: string) {
  const rows = await db
    .selectFrom('pages')
    .select(['page', 'source', 'reason', 'confidence', 'warnings', 'read_with as readWith'])
    .select(['width_pt as widthPt', 'height_pt as heightPt'])
    .where('document_id', '=', documentId)
    .orderBy('page')
    .execute();
  return rows.map((row) => ({ ...row, warnings: storedWarnings.parse(JSON.parse(row.warnings)) }));
}

export async function deletePages(db: Database, documentId: string): Promise<void> {
  await db.deleteFrom('pages').where('document_id', '=', documentId).execute();
}

/** What reading left alone in a file, as stored. */
export function ignoredContent(document: Pick<StoredDocument, 'ignored'>): IgnoredContent[] {
  return storedIgnored.parse(JSON.parse(document.ignored));
}

/** Stores what reading leaves alone in a file. */
export async function setIgnoredContent(
  db: Database,
  documentId: string,
  ignored: readonly IgnoredContent[],
): Promise<void> {
  await db
    .updateTable('documents')
    .set({ ignored: JSON.stringify(ignored) })
    .where('id', '=', documentId)
    .execute();
}

export async function setPageCount(db: Database, documentId: string, pageCount: number): Promise<void> {
  await db.updateTable('documents').set({ page_count: pageCount }).where('id', '=', documentId).execute();
}
