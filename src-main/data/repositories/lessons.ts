import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { LessonsTable } from '../tables/learning-tables.ts';

export type StoredLesson = Selectable<LessonsTable>;

/** All lessons, the oldest first. */
export async function loadLessons(db: Database): Promise<StoredLesson[]> {
  return db.selectFrom('lessons').selectAll().orderBy('at').orderBy('id').execute();
}

/** Adds a lesson; one of the same request is replaced. */
export async function saveLesson(db: Database, lesson: Insertable<LessonsTable>): Promise<void> {
  await db.replaceInto('lessons').values(lesson).execute();
}

export async function deleteLessons(db: Database, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('lessons').where('id', 'in', ids).execute();
}

export async function deleteAllLessons(db: Database): Promise<void> {
  await db.deleteFrom('lessons').execute();
}

/** Changes what became of lessons; those that are gone or were dropped meanwhile stay so. */
export async function updateLessons(
  db: Database,
  ids: readonly number[],
  change: Partial<Pick<StoredLesson, 'state' | 'refusal' | 'attempt_id'>>,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('lessons')
    .set(change)
    .where('id', 'in', ids)
    .where('state', '!=', 'dropped')
    .execute();
}
