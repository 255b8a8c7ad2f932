import * as z from 'zod';
import type { Selectable } from 'kysely';
import type { HistoryEntry } from '../../../src-preload/contract/history.ts';
import type { Database } from '../open-database.ts';
import type { HistoryTable } from '../tables/request-tables.ts';

const detailSchema = z.record(z.string(), z.string());

/** What happened, by whom. */
export type NewHistoryEntry = { readonly event: HistoryEntry['event'] } & (
  | { readonly actor: 'engine' }
  | {
      readonly actor: 'clerk';
      /** The user of this machine; null where the system names none. */
      readonly who: string | null;
    }
) & {
    /** Fills the translated sentence. */
    readonly detail?: Readonly<Record<string, string>>;
    /** What was changed: a value, a category or a status as stored; null for none. */
    readonly before?: string | null;
    readonly after?: string | null;
  };

/** Adds a line to the audit log. Lines are never rewritten. */
export async function addHistory(
  db: Database,
  requestId: string,
  entry: NewHistoryEntry,
  now: Date,
): Promise<void> {
  await db
    .insertInto('history')
    .values({
      request_id: requestId,
      at: now.toISOString(),
      actor: entry.actor,
      who: entry.actor === 'clerk' ? entry.who : null,
      event: entry.event,
      detail: JSON.stringify(entry.detail ?? {}),
      before: entry.before ?? null,
      after: entry.after ?? null,
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
  return rows.map(historyEntry);
}

/** A stored line as the window sees it. */
export function historyEntry(row: Omit<Selectable<HistoryTable>, 'id' | 'request_id'>): HistoryEntry {
  const { at, actor, who, event, before, after } = row;
  return { at, actor, who, event, before, after, detail: historyDetail(row.detail) };
}

/** What fills the sentence of a stored line. */
export function historyDetail(stored: string): Record<string, string> {
  return detailSchema.parse(JSON.parse(stored));
}
