import type { Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { CorrectionsTable } from '../schema.ts';

export type StoredCorrection = Selectable<CorrectionsTable>;

/** Keeps what a correction replaced, so that it can be undone (and, later, learnt from). Returns its id. */
export async function addCorrection(
  db: Database,
  correction: Pick<StoredCorrection, 'request_id' | 'at' | 'subject' | 'before' | 'after'>,
): Promise<number> {
  const added = await db
    .insertInto('corrections')
    .values(correction)
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

/** The newest correction of a request that was not undone. */
export async function lastCorrection(db: Database, requestId: string): Promise<StoredCorrection | undefined> {
  return db
    .selectFrom('corrections')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('undone', '=', 0)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function markUndone(db: Database, correctionId: number): Promise<void> {
  await db.updateTable('corrections').set({ undone: 1 }).where('id', '=', correctionId).execute();
}
