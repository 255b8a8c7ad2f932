import type { ReadingChoice } from '../../../src-preload/contract/reading.ts';
import type { PageText } from '../../core/document-text.ts';
import type { Database } from '../../data/open-database.ts';
import { loadPages, savePage } from '../../data/repositories/documents.ts';
import { loadReadingChoices, markReadAsChosen } from '../../data/repositories/reading-choices.ts';

/** The pages of a document as they stand in the database while it is read. */
export interface StoredPages {
  /** Pages that need no reading: read before, and not to be read again. */
  readonly alreadyRead: readonly PageText[];
  readonly choiceFor: (page: number) => ReadingChoice | null;
  /** Stores a page as soon as it is read. */
  readonly keep: (page: PageText) => Promise<void>;
  /** What is to be had of a page now: its new reading, or the older one where reading it again failed. */
  readonly best: (page: PageText) => PageText;
}

/**
 * Loads what is stored of a document. A page that is read again keeps its old text until the new one is there,
 * and for good when the page turns out not to be readable this time.
 */
export async function openStoredPages(db: Database, documentId: string): Promise<StoredPages> {
  const choices = await loadReadingChoices(db, documentId);
  const stored = await loadPages(db, documentId);
  const older = new Map(
    stored.filter(({ page }) => choices.pending.has(page)).map((page) => [page.page, page]),
  );
  const best = (page: PageText): PageText =>
    page.reason === 'damaged-page' ? (older.get(page.page) ?? page) : page;
  return {
    alreadyRead: stored.filter(({ page }) => !choices.pending.has(page)),
    choiceFor: choices.of,
    keep: async (page) => {
      const choice = choices.pending.has(page.page) ? choices.of(page.page) : null;
      if (choice === null) return savePage(db, documentId, page);
      await db.transaction().execute(async (trx) => {
        await savePage(trx, documentId, best(page));
        await markReadAsChosen(trx, documentId, page.page, choice);
      });
    },
    best,
  };
}

/** Whether the clerk asked for pages of a document to be read again that have not been yet. */
export async function isReadAgain(db: Database, documentId: string): Promise<boolean> {
  return (await loadReadingChoices(db, documentId)).pending.size > 0;
}
