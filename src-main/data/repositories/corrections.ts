import type { Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { CorrectionsTable } from '../tables/request-tables.ts';

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

/** The number of the correction that was made last; 0 before the first. */
export async function lastCorrectionId(db: Database): Promise<number> {
  const { id } = await db
    .selectFrom('corrections')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .executeTakeFirstOrThrow();
  return id ?? 0;
}

/** What was corrected after the correction with this number, in its order. */
export async function correctionsAfter(
  db: Database,
  id: number,
): Promise<Pick<StoredCorrection, 'id' | 'subject'>[]> {
  return db.selectFrom('corrections').select(['id', 'subject']).where('id', '>', id).orderBy('id').execute();
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

/** Whether a request has corrections of one of these subjects that were not undone. */
export async function hasCorrections(
  db: Database,
  requestId: string,
  subjects: readonly StoredCorrection['subject'][],
): Promise<boolean> {
  const found = await db
    .selectFrom('corrections')
    .select('id')
    .where('request_id', '=', requestId)
    .where('subject', 'in', subjects)
    .where('undone', '=', 0)
    .executeTakeFirst();
  return found !== undefined;
}

export async function markUndone(db: Database, correctionId: number): Promise<void> {
  await db.updateTable('corrections').set({ undone: 1 }).where('id', '=', correctionId).execute();
}

/** What the clerk decided last about the category of a request. */
export interface StandingDecision {
  readonly correctionId: number;
  readonly requestId: string;
  readonly filename: string;
  readonly at: string;
  /** JSON: the decision as the correction keeps it. */
  readonly after: string;
}

/** For every request the newest correction of its category that is neither undone nor forgotten. */
export async function standingDecisions(db: Database): Promise<StandingDecision[]> {
  const newest = db
    .selectFrom('corrections')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('subject', '=', 'category')
    .where('undone', '=', 0)
    .where('forgotten', '=', 0)
    .groupBy('request_id');
  return db
    .selectFrom('corrections')
    .innerJoin('requests', 'requests.id', 'corrections.request_id')
    .select([
      'corrections.id as correctionId',
      'corrections.request_id as requestId',
      'requests.filename',
      'corrections.at',
      'corrections.after',
    ])
    .where('corrections.id', 'in', newest)
    .orderBy('corrections.id')
    .execute();
}

/** Leaves all corrections made so far out of what is learnt from; what they changed stays. */
export async function forgetCorrections(db: Database): Promise<void> {
  await db.updateTable('corrections').set({ forgotten: 1 }).execute();
}
