import type { QueryClient } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import {
  requestRowSchema,
  type RequestDetail,
  type RequestRow,
} from '../../src-preload/contract/requests.ts';
import { WORKING_STATUSES, type RequestStatus } from '../../src-preload/contract/vocabulary.ts';

const WORKING: ReadonlySet<RequestStatus> = new Set(WORKING_STATUSES);

/** Statuses in which a request waits for a person. */
const WAITING: ReadonlySet<RequestStatus> = new Set<RequestStatus>(['review', 'failed']);

type Rows = CallOutput<'requests.list'>;
type Queue = CallOutput<'review.queue'>;

/** The same list with the changed rows in their places; the very same object when none is in it. */
export function patchRows<T extends { readonly rows: RequestRow[] }>(
  list: T,
  changed: ReadonlyMap<string, RequestRow>,
): T {
  if (!list.rows.some((row) => changed.has(row.id))) return list;
  return { ...list, rows: list.rows.map((row) => changed.get(row.id) ?? row) };
}

/** The work in progress after a change: finished rows leave, changed ones stay in place, new ones join at the end. */
export function patchWorking(list: Rows['rows'], changed: ReadonlyMap<string, RequestRow>): RequestRow[] {
  const listed = new Set(list.map((row) => row.id));
  const joining = [...changed.values()].filter((row) => !listed.has(row.id));
  return [...list.map((row) => changed.get(row.id) ?? row), ...joining].filter((row) =>
    WORKING.has(row.status),
  );
}

/** A page of what waits for a person after a change: what waits no more leaves at once, the rest stays in place. */
export function patchQueue(page: Queue, changed: ReadonlyMap<string, RequestRow>): Queue {
  if (!page.rows.some((row) => changed.has(row.id))) return page;
  const rows = page.rows
    .map((row) => ({ ...row, ...changed.get(row.id) }))
    .filter((row) => WAITING.has(row.status));
  return { total: page.total - (page.rows.length - rows.length), rows };
}

/** Puts changed rows wherever they are shown: blocks of the inbox, what waits for a person, work in progress, open requests. */
export function showChangedRows(client: QueryClient, rows: readonly RequestRow[]): void {
  const changed = new Map(rows.map((row) => [row.id, row]));
  client.setQueriesData<Rows>({ queryKey: ['requests.list'] }, (list) => list && patchRows(list, changed));
  client.setQueriesData<Queue>({ queryKey: ['review.queue'] }, (page) => page && patchQueue(page, changed));
  client.setQueryData<CallOutput<'requests.working'>>(
    ['requests.working', {}],
    (list) => list && { rows: patchWorking(list.rows, changed) },
  );
  for (const row of rows) {
    client.setQueryData<RequestDetail>(['requests.get', { id: row.id }], (old) => old && { ...old, ...row });
  }
}

/** Puts a whole request into the cache, and its row where it is listed. */
export function showDetail(client: QueryClient, detail: RequestDetail): void {
  client.setQueryData<RequestDetail>(['requests.get', { id: detail.id }], detail);
  showChangedRows(client, [requestRowSchema.parse(detail)]);
}
