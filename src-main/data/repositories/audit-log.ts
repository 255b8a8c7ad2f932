import { sql, type SelectQueryBuilder } from 'kysely';
import type { AuditEntry, AuditFilter } from '../../../src-preload/contract/audit.ts';
import type { Database } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import { clientEventsOf, entriesAt, requestEventsOf, type AuditPlace } from './audit-entries.ts';

/** One page of the audit log over all requests and clients, newest first, and how many lines there are in all. */
export async function listAudit(
  db: Database,
  query: AuditFilter & { readonly offset: number; readonly limit: number },
): Promise<{ total: number; entries: AuditEntry[] }> {
  // Places first: the indexes answer that without touching the lines, however far the page is down.
  const places = await placesOf(db, query, null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .orderBy('about', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return { total: await countLines(db, query), entries: await entriesAt(db, places) };
}

/** The lines that come after a place in the log, oldest first, `limit` at most; `null` begins at the first. `end` is where the next begin. */
export async function auditAfter(
  db: Database,
  filter: AuditFilter,
  last: AuditPlace | null,
  limit: number,
): Promise<{ entries: AuditEntry[]; end: AuditPlace | null }> {
  const places = await placesOf(db, filter, last)
    .orderBy('at')
    .orderBy('id')
    .orderBy('about')
    .limit(limit)
    .execute();
  return { entries: await entriesAt(db, places), end: places.at(-1) ?? null };
}

/** Where the lines are that a filter lets through, all or those after a place. */
function placesOf(db: Database, filter: AuditFilter, after: AuditPlace | null) {
  const requests = requestLines(db, filter).select([
    'history.at',
    'history.id',
    aboutIs('request').as('about'),
  ]);
  const clients = clientLines(db, filter).select([
    'client_history.at',
    'client_history.id',
    aboutIs('client').as('about'),
  ]);
  if (after === null) return requests.unionAll(clients);
  const begin = sql`(${after.at}, ${after.id}, ${after.about})`;
  return requests
    .where(sql<boolean>`(history.at, history.id, 'request') > ${begin}`)
    .unionAll(clients.where(sql<boolean>`(client_history.at, client_history.id, 'client') > ${begin}`));
}

function aboutIs(about: AuditPlace['about']) {
  return sql<AuditPlace['about']>`${sql.lit(about)}`;
}

async function countLines(db: Database, filter: AuditFilter): Promise<number> {
  const requests = requestLines(db, filter).select(({ fn }) => fn.countAll<number>().as('lines'));
  const clients = clientLines(db, filter).select(({ fn }) => fn.countAll<number>().as('lines'));
  const counted = await requests.unionAll(clients).execute();
  return counted.reduce((sum, { lines }) => sum + lines, 0);
}

type Lines<Table extends keyof Schema> = SelectQueryBuilder<Schema, Table, Record<never, never>>;

function requestLines(db: Database, { requestId, actor, event, from, to }: AuditFilter): Lines<'history'> {
  let select = db.selectFrom('history');
  if (requestId !== null) select = select.where('history.request_id', '=', requestId);
  if (actor !== null) select = select.where('history.actor', '=', actor);
  if (event !== null) select = select.where('history.event', 'in', requestEventsOf(event));
  if (from !== null) select = select.where('history.at', '>=', startOf(from, 0));
  if (to !== null) select = select.where('history.at', '<', startOf(to, 1));
  return select;
}

/** What was done with clients was done by somebody of the office, and to no single request. */
function clientLines(
  db: Database,
  { requestId, actor, event, from, to }: AuditFilter,
): Lines<'client_history'> {
  let select = db.selectFrom('client_history');
  if (requestId !== null || actor === 'engine') select = select.where(sql<boolean>`false`);
  if (event !== null) select = select.where('client_history.event', 'in', clientEventsOf(event));
  if (from !== null) select = select.where('client_history.at', '>=', startOf(from, 0));
  if (to !== null) select = select.where('client_history.at', '<', startOf(to, 1));
  return select;
}

/** The moment (UTC, as stored) at which a local day (yyyy-mm-dd) begins, or one some days after it. */
function startOf(day: string, daysAfter: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysAfter).toISOString();
}
