import { sql, type Insertable, type Updateable } from 'kysely';
import {
  WORKING_STATUSES,
  type Category,
  type RequestStatus,
} from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import type { RequestsTable } from '../tables/request-tables.ts';
import type { Selectable } from 'kysely';

export type StoredRequest = Selectable<RequestsTable>;

/** What is known of a request when it comes in. */
export type NewRequest = Pick<
  Insertable<RequestsTable>,
  | 'id'
  | 'status'
  | 'reason'
  | 'reason_detail'
  | 'filename'
  | 'source'
  | 'source_path'
  | 'source_released'
  | 'duplicate_of'
  | 'created_at'
>;

/** Adds a request and its line in the full-text index. */
export async function insertRequest(db: Database, request: NewRequest): Promise<void> {
  const inserted = await db
    .insertInto('requests')
    .values({
      ...request,
      category: null,
      confidence: null,
      classifier: null,
      client_id: null,
      client_name: null,
      amount_eur: null,
      effective_date: null,
      reply_by: null,
      page_count: null,
      accepted_at: null,
      archived_from: null,
      updated_at: request.created_at,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('request_search')
    .values({ rowid: inserted.number, filename: request.filename, client: '', body: '' })
    .execute();
}

/** The category that a request has now; null before it has one. */
export async function categoryOf(db: Database, id: string): Promise<Category | null> {
  const row = await db.selectFrom('requests').select('category').where('id', '=', id).executeTakeFirst();
  return row?.category ?? null;
}

export async function findRequest(db: Database, id: string): Promise<StoredRequest | undefined> {
  return db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findRequests(db: Database, ids: readonly string[]): Promise<StoredRequest[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('requests').selectAll().where('id', 'in', ids).orderBy('number').execute();
}

/** Requests and whatever duplicates them: their rows say what is known of the first. */
export async function findRequestsAndDuplicates(
  db: Database,
  ids: readonly string[],
): Promise<StoredRequest[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('requests')
    .selectAll()
    .where((where) => where.or([where('id', 'in', ids), where('duplicate_of', 'in', ids)]))
    .orderBy('number')
    .execute();
}

/** Changes columns of one request and marks the moment. */
export async function updateRequest(
  db: Database,
  id: string,
  change: Omit<Updateable<RequestsTable>, 'id' | 'number' | 'updated_at'>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('requests')
    .set({ ...change, updated_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** The request that came last of those whose pages have been read to the end. */
export async function newestReadRequest(db: Database): Promise<StoredRequest | undefined> {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('page_count', '>', 0)
    .where('duplicate_of', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** Requests the engine has still to work on, oldest first: what a restarted process goes on with. */
export async function unfinishedRequests(db: Database): Promise<StoredRequest[]> {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('status', 'in', [...WORKING_STATUSES])
    .orderBy('number')
    .execute();
}

/**
 * The first request with the same bytes that has a way of its own, rather one that did not fail: the one a
 * duplicate points to. Bytes that came attached to something else do not count.
 */
export async function firstRequestOfDocument(
  db: Database,
  documentId: string,
): Promise<StoredRequest | undefined> {
  return db
    .selectFrom('requests')
    .innerJoin('request_documents', 'request_documents.request_id', 'requests.id')
    .selectAll('requests')
    .where('request_documents.document_id', '=', documentId)
    .where('request_documents.position', '=', 0)
    .where((where) =>
      where.or([where('requests.reason', 'is', null), where('requests.reason', '!=', 'duplicate')]),
    )
    .orderBy(sql`coalesce(requests.archived_from, requests.status) = 'failed'`)
    .orderBy('requests.number')
    .executeTakeFirst();
}

/**
 * The request of a file in the watched folder (or of an interrupted command-line run) whose original
 * was not released yet: taking the same file again must find it, not make another.
 */
export async function unreleasedRequest(
  db: Database,
  sourcePath: string,
  documentId: string,
): Promise<StoredRequest | undefined> {
  return db
    .selectFrom('requests')
    .innerJoin('request_documents', 'request_documents.request_id', 'requests.id')
    .selectAll('requests')
    .where('requests.source_path', '=', sourcePath)
    .where('requests.source_released', '=', 0)
    .where('request_documents.document_id', '=', documentId)
    .executeTakeFirst();
}

/** Whether another request than this one was led to a client's record. */
export async function isMatchedByOthers(db: Database, clientId: string, requestId: string): Promise<boolean> {
  const other = await db
    .selectFrom('requests')
    .select('id')
    .where('matched_client_id', '=', clientId)
    .where('id', '!=', requestId)
    .executeTakeFirst();
  return other !== undefined;
}

/** How many requests stand in each status. */
export async function countByStatus(db: Database): Promise<Partial<Record<RequestStatus, number>>> {
  const rows = await db
    .selectFrom('requests')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** Replaces what full-text search finds of a request. */
export async function indexRequest(
  db: Database,
  number: number,
  content: { filename: string; client: string; body: string },
): Promise<void> {
  await db.deleteFrom('request_search').where('rowid', '=', number).execute();
  await db
    .insertInto('request_search')
    .values({ rowid: number, ...content })
    .execute();
}

/** Keeps the client's name findable when it changes. */
export async function setSearchedClient(db: Database, number: number, client: string): Promise<void> {
  await db.updateTable('request_search').set({ client }).where('rowid', '=', number).execute();
}
