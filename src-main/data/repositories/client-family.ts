import { sql, type Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { ClientsTable } from '../tables/client-tables.ts';

/** The client that a record was merged into, through however many merges; the record itself when none. */
export async function rootClient(db: Database, id: string): Promise<Selectable<ClientsTable> | undefined> {
  const find = (wanted: string) =>
    db.selectFrom('clients').selectAll().where('id', '=', wanted).executeTakeFirst();
  let client = await find(id);
  while (client?.merged_into) client = await find(client.merged_into);
  return client;
}

/** A client and every record that was merged into it, directly or not. */
export async function familyOf(db: Database, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family (id) as (
      values (${id})
      union
      select clients.id from clients join family on clients.merged_into = family.id
    )
    select id from family`.execute(db);
  return rows.map((row) => row.id);
}
