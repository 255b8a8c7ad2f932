import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import type { IgnoredContent } from '../../../src-preload/contract/vocabulary.ts';
import type { PageText } from '../../core/document-text.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { MEDIA_TYPES } from '../../core/media-type.ts';
import { setIgnoredContent } from '../../data/repositories/documents.ts';
import { renumbered, setAside, type PlacedPart } from '../../data/repositories/request-parts.ts';
import type { Job, JobEnvironment } from '../job.ts';
import type { Keyring } from '../keyring.ts';
import type { DocumentReader } from './document-reader.ts';
import type { createFirstPages } from './first-pages.ts';
import { isReadAgain, openStoredPages } from './stored-pages.ts';

/** The pages of a request, under its page numbers, and what became of each of its documents. */
export interface ReadParts {
  readonly pages: readonly PageText[];
  readonly read: readonly { readonly documentId: string; readonly pageCount: number }[];
  /** Names of the parts that could not be read and were set aside. */
  readonly unread: readonly string[];
}

/** What reading needs: a reader, the passwords of protected documents, and who waits for the first pages. */
export interface ReadingTools {
  readonly reader: DocumentReader;
  readonly keyring: Keyring;
  readonly firstPages: ReturnType<typeof createFirstPages>;
}

/** What speaks against a document, not against the machine or the run. */
const DOCUMENT_PROBLEMS = new Set<ErrorCode>([
  'encrypted',
  'wrong-password',
  'damaged',
  'no-pages',
  'not-a-document',
  'too-many-pages',
  'xfa-form',
]);

/**
 * Reads the documents of a request one after the other. One of several that cannot be read is set
 * aside with its reason and stops nothing, unless the clerk asked for it to be read again: what was read of it before
 * must not get lost. When none can be read, the first reason is thrown.
 */
export async function readParts(
  tools: ReadingTools,
  parts: readonly PlacedPart[],
  job: Job,
  environment: JobEnvironment,
): Promise<ReadParts> {
  const pages: PageText[] = [];
  const read: { documentId: string; pageCount: number }[] = [];
  const failed: { part: PlacedPart; error: BrokerFlowError }[] = [];
  for (const [index, part] of parts.entries()) {
    try {
      const before = { pages: pages.length, partsAfter: parts.length - index - 1 };
      const text = await readPart(tools, part, before, job, environment);
      pages.push(...renumbered(text, pages.length + 1));
      read.push({ documentId: part.id, pageCount: text.length });
    } catch (error) {
      if (!(error instanceof BrokerFlowError && DOCUMENT_PROBLEMS.has(error.code))) throw error;
      if (await isReadAgain(environment.db, part.id)) throw error;
      failed.push({ part, error });
    }
  }
  const [first] = failed;
  if (first && read.length === 0) throw first.error;
  for (const { part, error } of failed) {
    await setAside(environment.db, job.request.id, part.id, error.code);
  }
  return { pages, read, unread: failed.map(({ part }) => part.filename ?? job.request.filename) };
}

async function readPart(
  { reader, keyring, firstPages }: ReadingTools,
  part: PlacedPart,
  before: { readonly pages: number; readonly partsAfter: number },
  { context, password, order, onProgress }: Job,
  { db, store, settings }: JobEnvironment,
): Promise<readonly PageText[]> {
  const mediaType = MEDIA_TYPES.find((known) => known === part.media_type);
  if (!mediaType) throw new BrokerFlowError('not-a-document', 'The file is neither a PDF nor an image');
  // A document that waits counts as one page until it is opened.
  const report = (done: number, total: number) =>
    onProgress({
      stage: 'text',
      done: before.pages + done,
      total: Math.max(before.pages + total + before.partsAfter, 1),
    });
  const arrived = async (page: PageText, done: number, total: number): Promise<void> => {
    const [numbered] = renumbered([page], before.pages + 1);
    if (numbered) await firstPages.add(numbered, total - done + before.partsAfter);
    report(done, total);
  };
  const stored = await openStoredPages(db, part.id);
  const options = {
    maxPages: settings().limits.maxPages - before.pages,
    alreadyRead: stored.alreadyRead,
    choiceFor: stored.choiceFor,
    onStart: async (total: number, ignored: readonly IgnoredContent[]) => {
      await setIgnoredContent(db, part.id, ignored);
      const done = stored.alreadyRead.length;
      report(done, total);
      for (const page of stored.alreadyRead) await arrived(page, done, total);
    },
    onPage: async (page: PageText, done: number, total: number) => {
      await stored.keep(page);
      await arrived(page, done, total);
    },
    order: { ...order, turn: (unread: number) => order.turn(before.pages + unread) },
    context,
  };
  // What was read to its end needs no password any more.
  const known = stored.alreadyRead.length;
  if (part.page_count !== null && known === part.page_count) {
    for (const page of stored.alreadyRead) await arrived(page, known, known);
    return stored.alreadyRead;
  }
  const path = store.pathOf(part.sha256);
  const { pages } = await keyring.opening({ sha256: part.sha256, path, mediaType }, password, (key) =>
    reader.read({ path, mediaType, ...(key === undefined ? {} : { password: key }) }, options),
  );
  return pages.map(stored.best);
}
