import type { AuditEntry, AuditEvent, ClientAuditEntry } from '../../../src-preload/contract/audit.ts';
import { clientEventSchema, type ClientEvent } from '../../../src-preload/contract/clients.ts';
import { historyEventSchema, type HistoryEntry } from '../../../src-preload/contract/history.ts';
import type { Database } from '../open-database.ts';
import { historyDetail, historyEntry } from './history.ts';

/** Where a line stands in the log: by time, then by its number in the table that keeps it. */
export interface AuditPlace {
  readonly at: string;
  readonly id: number;
  readonly about: AuditEntry['about'];
}

/** What the log calls an event of a client's history. */
const CLIENT_EVENTS = {
  updated: 'client-updated',
  merged: 'client-merged',
  split: 'client-split',
  'told-apart': 'clients-told-apart',
  'asked-again': 'clients-asked-again',
  'policy-added': 'policy-added',
  'policy-corrected': 'policy-corrected',
  'policy-removed': 'policy-removed',
  'policy-undone': 'policy-undone',
} as const satisfies Record<ClientEvent['event'], ClientAuditEntry['event']>;

/** The events of a request's history that the log calls so: one or none. */
export function requestEventsOf(event: AuditEvent): HistoryEntry['event'][] {
  return historyEventSchema.options.filter((known) => known === event);
}

/** The events of a client's history that the log calls so: one or none. */
export function clientEventsOf(event: AuditEvent): ClientEvent['event'][] {
  return clientEventSchema.shape.event.options.filter((known) => CLIENT_EVENTS[known] === event);
}

/** The lines at these places, in their order. */
export async function entriesAt(db: Database, places: readonly AuditPlace[]): Promise<AuditEntry[]> {
  const idsOf = (about: AuditEntry['about']) =>
    places.filter((place) => place.about === about).map(({ id }) => id);
  const entries = [
    ...(await requestEntries(db, idsOf('request'))),
    ...(await clientEntries(db, idsOf('client'))),
  ];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return places.flatMap(({ about, id }) => byId.get(lineId(about, id)) ?? []);
}

function lineId(about: AuditEntry['about'], id: number): string {
  return `${about} ${id}`;
}

async function requestEntries(db: Database, ids: readonly number[]): Promise<AuditEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('history')
    .innerJoin('requests', 'requests.id', 'history.request_id')
    .selectAll('history')
    .select(['requests.filename', 'requests.client_name'])
    .where('history.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    ...historyEntry(row),
    about: 'request',
    id: lineId('request', row.id),
    requestId: row.request_id,
    filename: row.filename,
    clientName: row.client_name,
  }));
}

async function clientEntries(db: Database, ids: readonly number[]): Promise<AuditEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('client_history')
    .innerJoin('clients', 'clients.id', 'client_history.client_id')
    .selectAll('client_history')
    .select('clients.company')
    .where('client_history.id', 'in', ids)
    .execute();
  return rows.map(({ id, client_id: clientId, at, who, event, detail: stored, company }) => {
    const { from, to, ...detail } = historyDetail(stored);
    // The name has a name of its own among the data of requests.
    const field = detail['field'] === 'name' ? { field: 'clientName' } : {};
    return {
      about: 'client',
      id: lineId('client', id),
      clientId,
      clientName: company,
      at,
      actor: 'clerk',
      who,
      event: CLIENT_EVENTS[event],
      detail: { ...detail, ...field },
      before: from || null,
      after: to || null,
    };
  });
}
