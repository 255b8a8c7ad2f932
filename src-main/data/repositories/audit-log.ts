import type { SelectQueryBuilder } from 'kysely';
import type { AuditEntry, AuditFilter } from '../../../src-preload/contract/audit.ts';
import type { Database } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import { historyEntry } from './history.ts';

/** One page of the audit log over all requests, newest first, and how many lines there are in all. */
export async function listAudit(
  db: Database,
  query: AuditFilter & { readonly offset: number; readonly limit: number },
): Promise<{ total: number; entries: AuditEntry[] }> {
  const filtered = filterAudit(db, query);
  const { total } = await filtered
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  // Ids first: the indexes answer that without touching the lines, however far the page is down.
  const page = await filtered
    .select('history.id')
    .orderBy('history.at', 'desc')
    .orderBy('history.id', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const entries = await loadEntries(
    db,
    page.map((row) => row.id),
  );
  return { total, entries: entries.toReversed() };
}

/** The lines that come after a place in the log, oldest first, `limit` at most. `null` begins at the first. */
export async function auditAfter(
  db: Database,
  filter: AuditFilter,
  last: Pick<AuditEntry, 'at' | 'id'> | null,
  limit: number,
): Promise<AuditEntry[]> {
  let select = filterAudit(db, filter);
  if (last !== null) {
    select = select.where((where) =>
      where(where.refTuple('history.at', 'history.id'), '>', where.tuple(last.at, last.id)),
    );
  }
  const page = await select
    .select('history.id')
    .orderBy('history.at')
    .orderBy('history.id')
    .limit(limit)
    .execute();
  return loadEntries(
    db,
    page.map((row) => row.id),
  );
}

/** The lines with these ids, oldest first. */
async function loadEntries(db: Database, ids: readonly number[]): Promise<AuditEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('history')
    .innerJoin('requests', 'requests.id', 'history.request_id')
    .selectAll('history')
    .select(['requests.filename', 'requests.client_name'])
    .where('history.id', 'in', ids)
    .orderBy('history.at')
    .orderBy('history.id')
    .execute();
  return rows.map((row) => ({
    ...historyEntry(row),
    id: row.id,
    requestId: row.request_id,
    filename: row.filename,
    clientName: row.client_name,
  }));
}

function filterAudit(
  db: Database,
  { requestId, actor, event, from, to }: AuditFilter,
): SelectQueryBuilder<Schema, 'history', Record<never, never>> {
  let select = db.selectFrom('history');
  if (requestId !== null) select = select.where('history.request_id', '=', requestId);
  if (actor !== null) select = select.where('history.actor', '=', actor);
  if (event !== null) select = select.where('history.event', '=', event);
  if (from !== null) select = select.where('history.at', '>=', startOf(from, 0));
  if (to !== null) select = select.where('history.at', '<', startOf(to, 1));
  return select;
}

/** The moment (UTC, as stored) at which a local day (yyyy-mm-dd) begins, or one some days after it. */
function startOf(day: string, daysAfter: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysAfter).toISOString();
}
