import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../open-database.ts';
import type { StoredRequest } from './requests.ts';

/**
 * Requests that wait for a person, by the index that keeps them in order. It is named because SQLite would rather take
 * that of the status and sort; the statuses are written out, not bound, for a partial index to cover them.
 */
const WAITING = sql`requests indexed by requests_review_order where status in ('review', 'failed')`;

/** One page in order of urgency: overdue first, then the nearest date to reply by, then without a date the oldest. */
export function reviewQueueQuery(page: {
  readonly offset: number;
  readonly limit: number;
}): RawBuilder<StoredRequest> {
  return sql<StoredRequest>`
    select * from ${WAITING}
    order by reply_by is null, reply_by, created_at, number
    limit ${page.limit} offset ${page.offset}`;
}

/** One page of what waits for a person, in order of urgency, and how many there are. */
export async function listReviewQueue(
  db: Database,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: StoredRequest[] }> {
  const counted = await sql<{ total: number }>`select count(*) as total from ${WAITING}`.execute(db);
  const { rows } = await reviewQueueQuery(page).execute(db);
  return { total: counted.rows[0]?.total ?? 0, rows };
}
