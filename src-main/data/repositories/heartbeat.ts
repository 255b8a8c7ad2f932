import type { Database } from '../open-database.ts';

/** When this program last said that it runs, and whether it then ended as it should; null before the first run. */
export async function lastHeartbeat(db: Database): Promise<{ at: number; ended: boolean } | null> {
  const row = await db.selectFrom('heartbeat').selectAll().executeTakeFirst();
  return row === undefined ? null : { at: row.at, ended: row.ended === 1 };
}

/** Says that the program runs, or ends as it should. @param at epoch milliseconds */
export async function saveHeartbeat(db: Database, at: number, ended: boolean): Promise<void> {
  await db
    .replaceInto('heartbeat')
    .values({ only: 1, at: Math.round(at), ended: ended ? 1 : 0 })
    .execute();
}
