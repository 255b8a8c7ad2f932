import { documentText, type PageText } from '../../core/document-text.ts';
import { refusalOf } from '../../core/document-limits.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { MEDIA_TYPES } from '../../core/media-type.ts';
import { loadPages, savePage, setPageCount, type StoredDocument } from '../../data/repositories/documents.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { indexRequest, updateRequest } from '../../data/repositories/requests.ts';
import type { StageRunner } from '../job.ts';
import type { DocumentReader } from './document-reader.ts';

/**
 * Reads the pages of a document. Each page is stored as soon as it is read, so an interrupted
 * reading goes on at the page where it stood.
 */
export function textStage(reader: DocumentReader): StageRunner {
  return async ({ request, document, context, password, onProgress }, { db, store, settings, now }) => {
    const mediaType = usableMediaType(document, settings().limits.maxFileMb);
    const report = (done: number, total: number) =>
      onProgress({ stage: 'text', done, total: Math.max(total, 1) });
    const text = await reader.read(
      { path: store.pathOf(document.sha256), mediaType, ...(password === undefined ? {} : { password }) },
      {
        maxPages: settings().limits.maxPages,
        alreadyRead: await loadPages(db, document.id),
        onStart: (total) => report(0, total),
        onPage: async (page, done, total) => {
          await savePage(db, document.id, page);
          report(done, total);
        },
        context,
      },
    );
    requireWords(text.pages);
    await db.transaction().execute(async (trx) => {
      await setPageCount(trx, document.id, text.pages.length);
      const content = {
        filename: request.filename,
        client: request.client_name ?? '',
        body: documentText(text),
      };
      await indexRequest(trx, request.number, content);
      await updateRequest(trx, request.id, { status: 'classifying', page_count: text.pages.length }, now());
      const detail = { pages: String(text.pages.length), recognised: String(recognisedPages(text.pages)) };
      await addHistory(trx, request.id, { actor: 'engine', event: 'read', detail }, now());
    });
  };
}

function usableMediaType(document: StoredDocument, maxFileMb: number) {
  const refusal = refusalOf({ sizeBytes: document.size_bytes, mediaType: document.media_type }, maxFileMb);
  if (refusal) throw new BrokerFlowError(refusal, `The file cannot be used: ${refusal}`);
  const mediaType = MEDIA_TYPES.find((known) => known === document.media_type);
  if (!mediaType) throw new BrokerFlowError('not-a-document', 'The file is neither a PDF nor an image');
  return mediaType;
}

function requireWords(pages: readonly PageText[]): void {
  if (pages.every((page) => page.words.length === 0)) {
    throw new BrokerFlowError('no-text', 'No page has any text');
  }
}

function recognisedPages(pages: readonly PageText[]): number {
  return pages.filter((page) => page.source === 'ocr').length;
}
