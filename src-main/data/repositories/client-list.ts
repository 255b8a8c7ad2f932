import { sql, type SelectQueryBuilder } from 'kysely';
import type { ClientQuery, ClientRow } from '../../../src-preload/contract/clients.ts';
import type { Database } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import { openQuestionCounts } from './client-questions.ts';
import type { StoredClient } from './clients.ts';
import { matchExpression } from './request-list.ts';

const SORT_COLUMNS = {
  name: 'sort_name',
  lastRequestAt: 'last_request_at',
} as const satisfies Record<ClientQuery['sortBy'], keyof Schema['clients']>;

/** One page of the clients and how many there are in all; those merged into another are not listed. */
export async function listClients(
  db: Database,
  query: ClientQuery,
): Promise<{ total: number; rows: ClientRow[] }> {
  const filtered = filterClients(db, query.text);
  const { total } = await filtered
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const numbers = (await clientNumbers(db, query).execute()).map((row) => row.number);
  return { total, rows: await rowsInOrder(db, numbers) };
}

/** The numbers of one page in order: the indexes answer that without touching the rows, however far down. */
export function clientNumbers(db: Database, query: ClientQuery) {
  const column = sql.ref(`clients.${SORT_COLUMNS[query.sortBy]}`);
  const direction = sql.raw(query.direction);
  return filterClients(db, query.text)
    .select('clients.number')
    .orderBy(sql`${column} ${direction}`)
    .orderBy('clients.number', query.direction)
    .limit(query.limit)
    .offset(query.offset);
}

async function rowsInOrder(db: Database, numbers: readonly number[]): Promise<ClientRow[]> {
  if (numbers.length === 0) return [];
  const clients = await db.selectFrom('clients').selectAll().where('number', 'in', numbers).execute();
  const rows = await clientRows(db, clients);
  const places = new Map(clients.map((client, place) => [client.number, rows[place]]));
  return numbers.flatMap((number) => places.get(number) ?? []);
}

function filterClients(
  db: Database,
  text: string,
): SelectQueryBuilder<Schema, 'clients', Record<never, never>> {
  const clients = db.selectFrom('clients').where('clients.merged_into', 'is', null);
  const match = matchExpression(text);
  if (match === null) return clients;
  return clients.where(
    'clients.number',
    'in',
    db
      .selectFrom('client_search')
      .select('rowid')
      .where(sql<boolean>`client_search match ${match}`),
  );
}

/** Stored clients as the window sees them, in the same order. */
export async function clientRows(db: Database, clients: readonly StoredClient[]): Promise<ClientRow[]> {
  const questions = await openQuestionCounts(
    db,
    clients.map(({ id }) => id),
  );
  return clients.map((client) => ({
    id: client.id,
    name: client.company,
    vatNumber: client.vat_number,
    taxCode: client.tax_code,
    email: client.email,
    phone: client.phone,
    street: client.street,
    postalCode: client.postal_code,
    city: client.city,
    province: client.province,
    requestCount: client.request_count,
    lastRequestAt: client.last_request_at,
    questionCount: questions.get(client.id) ?? 0,
  }));
}
