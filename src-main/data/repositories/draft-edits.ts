import type { Database } from '../open-database.ts';
import type { DraftEditsTable } from '../tables/outbox-tables.ts';
import type { DraftsTable } from '../tables/output-tables.ts';

export type StoredEdit = DraftEditsTable;
/** Which draft of its request one is; it stays the same when the draft is made again. */
export type DraftPlace = Pick<DraftsTable, 'request_id' | 'purpose' | 'kind' | 'insurer_id'>;

/** What clerks changed in the drafts of a request. */
export async function editsOfRequest(db: Database, requestId: string): Promise<StoredEdit[]> {
  return db.selectFrom('draft_edits').selectAll().where('request_id', '=', requestId).execute();
}

/** Keeps what was changed in one draft, in place of what was kept before. Call in a transaction. */
export async function saveEdit(trx: Database, edit: StoredEdit): Promise<void> {
  await removeEdit(trx, edit);
  await trx.insertInto('draft_edits').values(edit).execute();
}

/** The draft is again as it was composed. */
export async function removeEdit(db: Database, place: DraftPlace): Promise<void> {
  await db
    .deleteFrom('draft_edits')
    .where('request_id', '=', place.request_id)
    .where('purpose', '=', place.purpose)
    .where('kind', '=', place.kind)
    .where('insurer_id', 'is', place.insurer_id)
    .execute();
}

/** Whether both are the same draft of the same request. */
export function isSamePlace(
  one: Omit<DraftPlace, 'request_id'> & { readonly request_id: string | null },
  other: DraftPlace,
): boolean {
  return (
    one.request_id === other.request_id &&
    one.purpose === other.purpose &&
    one.kind === other.kind &&
    one.insurer_id === other.insurer_id
  );
}
