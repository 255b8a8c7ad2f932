import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** A request whose category was decided, and whether the clerk has put another in its place. */
export interface DecidedRequest {
  /** When it was through for the first time, epoch milliseconds. */
  readonly at: number;
  readonly corrected: boolean;
}

/** Requests that were through for the first time at `from` (epoch milliseconds) or later. */
export async function requestsDecidedSince(db: Database, from: number): Promise<DecidedRequest[]> {
  const guessed = sql<string | null>`(
    SELECT json_extract(before, '$.category') FROM corrections
    WHERE request_id = runs.request_id AND subject = 'category' AND undone = 0
    ORDER BY id LIMIT 1
  )`;
  const rows = await db
    .selectFrom('runs')
    .innerJoin('requests', 'requests.id', 'runs.request_id')
    .select(({ fn }) => ['requests.category', guessed.as('guessed'), fn.min('finished_at').as('at')])
    .where('outcome', '!=', 'failed')
    .where('requests.category', 'is not', null)
    // Whatever was through for the first time since then has a run since then: years of others are left alone.
    .where(
      'runs.request_id',
      'in',
      db.selectFrom('runs').select('request_id').where('finished_at', '>=', from),
    )
    .groupBy('runs.request_id')
    .having(({ fn }) => fn.min('finished_at'), '>=', from)
    .execute();
  return rows.map(({ at, category, guessed: first }) => ({
    at,
    corrected: first !== null && first !== category,
  }));
}
