import { documentText, type DocumentText, type PageText } from '../../core/document-text.ts';
import { refusalOf } from '../../core/document-limits.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { MEDIA_TYPES } from '../../core/media-type.ts';
import { setPageCount, type StoredDocument } from '../../data/repositories/documents.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { readPartsOfRequest } from '../../data/repositories/request-parts.ts';
import { indexRequest, updateRequest } from '../../data/repositories/requests.ts';
import type { Job, JobEnvironment, StageRunner } from '../job.ts';
import type { Keyring } from '../keyring.ts';
import type { DocumentReader } from './document-reader.ts';
import { createFirstPages } from './first-pages.ts';
import { readParts } from './read-parts.ts';

/** What is done with the first pages of a long request while the others are still being read. */
export type FirstPagesUse = (
  job: Job,
  firstPages: DocumentText,
  environment: JobEnvironment,
) => Promise<void>;

/**
 * Reads the documents of a request. Each page is stored as soon as it is read, so an interrupted
 * reading goes on at the page where it stood.
 */
export function textStage(
  reader: DocumentReader,
  keyring: Keyring,
  useFirstPages: FirstPagesUse,
): StageRunner {
  return async (job, environment) => {
    const { request, document } = job;
    const { db, settings, now } = environment;
    const parts = await readPartsOfRequest(db, request.id);
    requireUsable(parts.length > 0 ? parts : [document], settings().limits.maxFileMb);
    const firstPages = createFirstPages((pages) => useFirstPages(job, { pages }, environment));
    const tools = { reader, keyring, firstPages };
    const { pages, read, unread } = await readParts(tools, parts, job, environment);
    requireWords(pages);
    await db.transaction().execute(async (trx) => {
      for (const { documentId, pageCount } of read) await setPageCount(trx, documentId, pageCount);
      const content = {
        filename: request.filename,
        client: request.client_name ?? '',
        body: documentText({ pages }),
      };
      await indexRequest(trx, request.number, content);
      await updateRequest(trx, request.id, { status: 'classifying', page_count: pages.length }, now());
      const detail = {
        pages: String(pages.length),
        recognised: String(recognisedPages(pages)),
        ...(unread.length > 0 ? { unread: unread.join('; ') } : {}),
      };
      await addHistory(trx, request.id, { actor: 'engine', event: 'read', detail }, now());
    });
  };
}

function requireUsable(documents: readonly StoredDocument[], maxFileMb: number): void {
  for (const { size_bytes: sizeBytes, media_type: mediaType } of documents) {
    const refusal = refusalOf({ sizeBytes, mediaType }, maxFileMb);
    if (refusal) throw new BrokerFlowError(refusal, `The file cannot be used: ${refusal}`);
    if (MEDIA_TYPES.every((known) => known !== mediaType)) {
      throw new BrokerFlowError('not-a-document', 'The file is neither a PDF nor an image');
    }
  }
}

function requireWords(pages: readonly PageText[]): void {
  if (pages.every((page) => page.words.length === 0)) {
    throw new BrokerFlowError('no-text', 'No page has any text');
  }
}

function recognisedPages(pages: readonly PageText[]): number {
  return pages.filter((page) => page.source === 'ocr').length;
}
