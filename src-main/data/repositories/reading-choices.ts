import * as z from 'zod';
import { readingChoiceSchema, type ReadingChoice } from '../../../src-preload/contract/reading.ts';
import type { Database } from '../open-database.ts';

/** How the clerk wants the pages of a document to be read. */
export interface ReadingChoices {
  /** The choice for a page (1-based); null where it is read as usual. */
  readonly of: (page: number) => ReadingChoice | null;
  /** Pages whose stored text is older than their choice. */
  readonly pending: ReadonlySet<number>;
}

/** Stands for every page that has no entry of its own, also those that were never read. */
const ALL_PAGES = 0;
/** SQLite takes some thousands of values in one statement. */
const ROWS_A_STATEMENT = 500;

/** `pending` until the page has been read as chosen: what was read before stays until then. */
const storedChoice = readingChoiceSchema.extend({ pending: z.boolean().default(false) });

/** The choices for a document. */
export async function loadReadingChoices(db: Database, documentId: string): Promise<ReadingChoices> {
  const rows = await db
    .selectFrom('reading_choices')
    .select(['page', 'choice'])
    .where('document_id', '=', documentId)
    .execute();
  const choices = new Map<number, ReadingChoice>();
  const pending = new Set<number>();
  for (const row of rows) {
    const { pending: waits, ...choice } = storedChoice.parse(JSON.parse(row.choice));
    choices.set(row.page, choice);
    if (waits) pending.add(row.page);
  }
  return { of: (page) => choices.get(page) ?? choices.get(ALL_PAGES) ?? null, pending };
}

/** Chooses how pages (1-based) are to be read; the stored ones among them keep their text until they are. */
export async function choosePages(
  db: Database,
  documentId: string,
  pages: readonly number[],
  choice: ReadingChoice,
): Promise<void> {
  const stored = JSON.stringify({ ...choice, pending: true });
  for (let start = 0; start < pages.length; start += ROWS_A_STATEMENT) {
    const rows = pages
      .slice(start, start + ROWS_A_STATEMENT)
      .map((page) => ({ document_id: documentId, page, choice: stored }));
    await db.replaceInto('reading_choices').values(rows).execute();
  }
}

/** Chooses how all pages are to be read, also those that nobody has seen yet; what was chosen before is forgotten. */
export async function chooseAllPages(
  db: Database,
  documentId: string,
  known: readonly number[],
  choice: ReadingChoice,
): Promise<void> {
  await deleteReadingChoices(db, documentId);
  await db
    .insertInto('reading_choices')
    .values({ document_id: documentId, page: ALL_PAGES, choice: JSON.stringify(choice) })
    .execute();
  await choosePages(db, documentId, known, choice);
}

/** The page was read as chosen; the choice itself stays. */
export async function markReadAsChosen(
  db: Database,
  documentId: string,
  page: number,
  choice: ReadingChoice,
): Promise<void> {
  await db
    .replaceInto('reading_choices')
    .values({ document_id: documentId, page, choice: JSON.stringify(choice) })
    .execute();
}

/** Forgets choices that were not carried out: reading was stopped before their pages' turn. */
export async function deletePendingChoices(db: Database, documentId: string): Promise<void> {
  const { pending } = await loadReadingChoices(db, documentId);
  for (const page of pending) {
    await db
      .deleteFrom('reading_choices')
      .where('document_id', '=', documentId)
      .where('page', '=', page)
      .execute();
  }
}

/** The document is read as usual again. */
export async function deleteReadingChoices(db: Database, documentId: string): Promise<void> {
  await db.deleteFrom('reading_choices').where('document_id', '=', documentId).execute();
}
