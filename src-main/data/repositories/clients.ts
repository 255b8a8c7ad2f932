import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { sql, type Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { ClientsTable } from '../tables/client-tables.ts';
import { indexClient } from './client-index.ts';

export type StoredClient = Selectable<ClientsTable>;

/** Columns that documents and the clerk fill. */
export const CLIENT_COLUMNS = [
  'company',
  'vat_number',
  'tax_code',
  'email',
  'phone',
  'street',
  'postal_code',
  'city',
  'province',
] as const satisfies readonly (keyof StoredClient)[];
export type ClientColumn = (typeof CLIENT_COLUMNS)[number];
/** What is known of a client. */
export type ClientValues = Pick<StoredClient, ClientColumn>;

const columnList = z.array(z.enum(CLIENT_COLUMNS));

export async function findClient(db: Database, id: string): Promise<StoredClient | undefined> {
  return db.selectFrom('clients').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Makes a client and the keys it is found by. Returns its id. */
export async function insertClient(db: Database, values: ClientValues, now: Date): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('clients')
    .values((build) => ({
      ...values,
      id,
      number: build.selectFrom('clients').select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
      created_at: now.toISOString(),
    }))
    .execute();
  await indexClient(db, id);
  return id;
}

/** Replaces what is known of a client. A name it had stays one it goes by when `keepName`. */
export async function setClientValues(
  db: Database,
  id: string,
  change: Partial<ClientValues> & { edited?: string },
  options: { keepName: boolean } = { keepName: true },
): Promise<void> {
  await db.updateTable('clients').set(change).where('id', '=', id).execute();
  if (!options.keepName) await db.deleteFrom('client_names').where('client_id', '=', id).execute();
  await indexClient(db, id);
}

/** Columns that the clerk wrote by hand. */
export function editedColumns(client: Pick<StoredClient, 'edited'>): readonly ClientColumn[] {
  return columnList.parse(JSON.parse(client.edited));
}

/** Fills what is not known yet of a client and was not left empty by the clerk. Returns the columns it filled. */
export async function completeClient(
  db: Database,
  id: string,
  values: ClientValues,
): Promise<readonly ClientColumn[]> {
  const known = await findClient(db, id);
  if (!known) return [];
  const edited = editedColumns(known);
  const filled = CLIENT_COLUMNS.filter(
    (column) => known[column] === null && values[column] !== null && !edited.includes(column),
  );
  if (filled.length === 0) return [];
  const change = Object.fromEntries(filled.map((column) => [column, values[column]]));
  await setClientValues(db, id, change);
  return filled;
}

/** Counts the requests of a client anew, for the list. */
export async function refreshFigures(db: Database, id: string): Promise<void> {
  const ofClient = db.selectFrom('requests').where('client_id', '=', id);
  await db
    .updateTable('clients')
    .set({
      request_count: ofClient.select(({ fn }) => fn.countAll<number>().as('count')),
      last_request_at: ofClient.select(({ fn }) => fn.max('created_at').as('newest')),
    })
    .where('id', '=', id)
    .execute();
}

/** Removes a record that nothing speaks of any more, with its names and questions. */
export async function deleteClient(db: Database, id: string): Promise<void> {
  const client = await findClient(db, id);
  if (!client) return;
  await db.deleteFrom('client_search').where('rowid', '=', client.number).execute();
  await db.deleteFrom('clients').where('id', '=', id).execute();
}
