import * as z from 'zod';
import type { HistoryEntry } from '../../../src-preload/contract/requests.ts';
import type { Database } from '../open-database.ts';

const detailSchema = z.record(z.string(), z.string());

/** Adds a line to the audit log. `detail` fills the translated sentence. */
export async function addHistory(
  db: Database,
  requestId: string,
  entry: Pick<HistoryEntry, 'actor' | 'event'> & { detail?: Record<string, string> },
  now: Date,
): Promise<void> {
  await db
    .insertInto('history')
    .values({
      request_id: requestId,
      at: now.toISOString(),
      actor: entry.actor,
      event: entry.event,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}

/** The history of a request, oldest first. */
export async function loadHistory(db: Database, requestId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    actor: row.actor,
    event: row.event,
    detail: detailSchema.parse(JSON.parse(row.detail)),
  }));
}
