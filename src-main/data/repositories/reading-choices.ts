import { readingChoiceSchema, type ReadingChoice } from '../../../src-preload/contract/requests.ts';
import type { Database } from '../open-database.ts';

/** How the clerk wants pages of a document to be read, by page number; pages without an entry are read as usual. */
export async function loadReadingChoices(
  db: Database,
  documentId: string,
): Promise<ReadonlyMap<number, ReadingChoice>> {
  const rows = await db
    .selectFrom('reading_choices')
    .select(['page', 'choice'])
    .where('document_id', '=', documentId)
    .execute();
  return new Map(rows.map(({ page, choice }) => [page, readingChoiceSchema.parse(JSON.parse(choice))]));
}

/** Stores how a page is to be read from now on. */
export async function saveReadingChoice(
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

/** The document is read as usual again. */
export async function deleteReadingChoices(db: Database, documentId: string): Promise<void> {
  await db.deleteFrom('reading_choices').where('document_id', '=', documentId).execute();
}
