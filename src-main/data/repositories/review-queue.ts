import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { StoredRequest } from './requests.ts';

/** Written out, not bound: only so does SQLite see that its index of the queue covers it. */
const WAITS_FOR_A_PERSON = sql<boolean>`requests.status in ('review', 'failed')`;

/**
 * One page of what waits for a person, and how many there are: overdue first, then the nearest date to reply
 * by, then without a date the oldest. The index keeps them in this order.
 */
export async function listReviewQueue(
  db: Database,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: StoredRequest[] }> {
  const { total } = await db
    .selectFrom('requests')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(WAITS_FOR_A_PERSON)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('requests')
    .selectAll()
    .where(WAITS_FOR_A_PERSON)
    .orderBy(sql`requests.reply_by is null`)
    .orderBy('requests.reply_by')
    .orderBy('requests.created_at')
    .orderBy('requests.number')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total, rows };
}
