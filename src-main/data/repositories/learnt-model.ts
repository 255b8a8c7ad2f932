import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { LearningAttemptsTable, LearntModelTable } from '../tables/learning-tables.ts';

export type StoredAttempt = Selectable<LearningAttemptsTable>;

/** The model learnt on this machine; undefined while the shipped one decides. */
export async function findLearntModel(db: Database): Promise<LearntModelTable | undefined> {
  return db.selectFrom('learnt_model').selectAll().executeTakeFirst();
}

/** Puts a model in the place of the one learnt before. */
export async function saveLearntModel(db: Database, model: Omit<LearntModelTable, 'id'>): Promise<void> {
  await db
    .replaceInto('learnt_model')
    .values({ ...model, id: 1 })
    .execute();
}

export async function deleteLearntModel(db: Database): Promise<void> {
  await db.deleteFrom('learnt_model').execute();
}

/** Records an attempt to learn; its id. */
export async function addAttempt(
  db: Database,
  attempt: Omit<Insertable<LearningAttemptsTable>, 'id'>,
): Promise<number> {
  const added = await db
    .insertInto('learning_attempts')
    .values(attempt)
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

/** The newest attempt, whatever came of it. */
export async function lastAttempt(db: Database): Promise<StoredAttempt | undefined> {
  return db.selectFrom('learning_attempts').selectAll().orderBy('id', 'desc').executeTakeFirst();
}

/** The newest attempt of which something learnt is still in use, and the lessons it taught. */
export async function lastTeaching(
  db: Database,
): Promise<{ readonly at: string; readonly lessonIds: readonly number[] } | undefined> {
  const newest = await db
    .selectFrom('lessons')
    .innerJoin('learning_attempts', 'learning_attempts.id', 'lessons.attempt_id')
    .select(['learning_attempts.id', 'learning_attempts.at'])
    .where('lessons.state', '=', 'learnt')
    .orderBy('learning_attempts.id', 'desc')
    .executeTakeFirst();
  if (!newest) return undefined;
  const lessons = await db
    .selectFrom('lessons')
    .select('id')
    .where('state', '=', 'learnt')
    .where('attempt_id', '=', newest.id)
    .execute();
  return { at: newest.at, lessonIds: lessons.map(({ id }) => id) };
}

/** Forgets every attempt; the lessons and the model that refer to them must be gone. */
export async function deleteAttempts(db: Database): Promise<void> {
  await db.deleteFrom('learning_attempts').execute();
}
