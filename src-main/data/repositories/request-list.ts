import { sql, type SelectQueryBuilder } from 'kysely';
import type { RequestQuery } from '../../../src-preload/contract/requests.ts';
import type { Database } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import type { StoredRequest } from './requests.ts';
import { isSentState } from './sent-states.ts';

const SORT_COLUMNS = {
  createdAt: 'created_at',
  clientName: 'client_name',
  filename: 'filename',
  category: 'category',
  confidence: 'confidence',
  amountEur: 'amount_eur',
  replyBy: 'reply_by',
  status: 'status',
} as const satisfies Record<RequestQuery['sortBy'], keyof Schema['requests']>;

/** Names are compared as a person reads them; the indexes on those columns are made the same way. */
const NAME_COLUMNS: ReadonlySet<string> = new Set(['client_name', 'filename']);

/**
 * One page of the inbox and how many rows there are in all. Archived requests are shown only when
 * asked for. Rows without a value in the sorted column come last, whatever the direction.
 * @param count how the rows are counted: it may know from before
 */
export async function listRequests(
  db: Database,
  query: RequestQuery,
  count = (counted: RequestQuery): Promise<number> => countRequests(db, counted),
): Promise<{ total: number; rows: StoredRequest[] }> {
  const filtered = filterRequests(db, query);
  const total = await count(query);
  // Numbers first: the indexes answer that without touching the rows, however far the page is down.
  const numbers = await filtered
    .select('requests.number')
    .orderBy(orderOf(query))
    .orderBy('requests.number', query.direction)
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const rows = await rowsInOrder(
    db,
    numbers.map((row) => row.number),
  );
  return { total, rows };
}

/** How many requests a filter finds, whatever page is asked for. */
export async function countRequests(db: Database, query: RequestQuery): Promise<number> {
  const { total } = await filterRequests(db, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function orderOf(query: RequestQuery) {
  const column = SORT_COLUMNS[query.sortBy];
  const ordered = sql.ref(`requests.${column}`);
  const compared = NAME_COLUMNS.has(column) ? sql`${ordered} collate nocase` : ordered;
  return sql`${compared} ${sql.raw(query.direction)} nulls last`;
}

async function rowsInOrder(db: Database, numbers: readonly number[]): Promise<StoredRequest[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom('requests').selectAll().where('number', 'in', numbers).execute();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

function filterRequests(
  db: Database,
  query: RequestQuery,
): SelectQueryBuilder<Schema, 'requests', Record<never, never>> {
  let select = db.selectFrom('requests');
  select =
    query.statuses.length > 0
      ? select.where('requests.status', 'in', query.statuses)
      : select.where('requests.status', '!=', 'archived');
  if (query.categories.length > 0) select = select.where('requests.category', 'in', query.categories);
  if (query.sent.length > 0) select = select.where(isSentState(query.sent));
  const match = matchExpression(query.text);
  if (match === null) return select;
  return select.where(
    'requests.number',
    'in',
    db
      .selectFrom('request_search')
      .select('rowid')
      .where(sql<boolean>`request_search match ${match}`),
  );
}

/**
 * What was typed, as an FTS5 expression: every word must occur, the last one may be unfinished.
 * Each word is quoted, so nothing typed has a meaning in the query language. Null for no words.
 */
export function matchExpression(text: string): string | null {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0);
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(' ');
}
