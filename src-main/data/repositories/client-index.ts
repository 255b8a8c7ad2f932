import { blockingKeys } from '../../core/clients/blocking-keys.ts';
import { nameKey, NORMAL_FORM, normalName } from '../../core/clients/normal-name.ts';
import { plainWords } from '../../core/clients/plain-name.ts';
import type { Database } from '../open-database.ts';
import { familyOf } from './client-family.ts';

/** Clients whose keys are made in one transaction. */
const BATCH = 500;

/**
 * Brings everything a client is found by in step with its row: names, keys of the names, its place in
 * the order of names and the line of the full-text search, which has the names of what was merged into it.
 */
export async function indexClient(db: Database, id: string): Promise<void> {
  const client = await db
    .selectFrom('clients')
    .select(['number', 'company', 'merged_into'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await addName(db, id, client.company);
  await replaceKeys(db, id, client.number);
  const sort_name = plainWords(client.company).join(' ');
  await db.updateTable('clients').set({ sort_name, indexed_as: NORMAL_FORM }).where('id', '=', id).execute();
  await db.deleteFrom('client_search').where('rowid', '=', client.number).execute();
  if (client.merged_into === null) await addSearchLine(db, id, client.number);
}

async function addName(db: Database, clientId: string, name: string): Promise<void> {
  const row = { client_id: clientId, name_key: nameKey(normalName(name)), name };
  await db.replaceInto('client_names').values(row).execute();
}

async function replaceKeys(db: Database, id: string, number: number): Promise<void> {
  const names = await namesOf(db, [id]);
  const keys = new Set(names.flatMap(({ name }) => blockingKeys(normalName(name))));
  await db.deleteFrom('client_keys').where('client_number', '=', number).execute();
  const rows = [...keys].map((key) => ({ key, client_number: number }));
  if (rows.length > 0) await db.insertInto('client_keys').values(rows).execute();
}

async function addSearchLine(db: Database, id: string, number: number): Promise<void> {
  const family = await familyOf(db, id);
  const records = await db
    .selectFrom('clients')
    .select(['vat_number', 'tax_code', 'email', 'phone', 'city'])
    .where('id', 'in', family)
    .execute();
  const names = await namesOf(db, family);
  const texts = (values: readonly (string | null)[]) => values.filter((value) => value !== null).join('\n');
  await db
    .insertInto('client_search')
    .values({
      rowid: number,
      names: texts(names.map(({ name }) => name)),
      codes: texts(records.flatMap((one) => [one.vat_number, one.tax_code])),
      contacts: texts(records.flatMap((one) => [one.email, one.phone, one.city])),
    })
    .execute();
}

/** The names that records of clients go by. */
export async function namesOf(
  db: Database,
  clientIds: readonly string[],
): Promise<readonly { readonly client_id: string; readonly name: string }[]> {
  if (clientIds.length === 0) return [];
  return db
    .selectFrom('client_names')
    .select(['client_id', 'name'])
    .where('client_id', 'in', clientIds)
    .orderBy('client_id')
    .orderBy('name_key')
    .execute();
}

/**
 * Makes the keys of clients that have none, or those of an older normal form: clients of an older
 * version of the program, or all of them when the form has changed. Returns how many.
 */
export async function indexStaleClients(db: Database): Promise<number> {
  let count = 0;
  for (;;) {
    const stale = await db
      .selectFrom('clients')
      .select('id')
      .where('indexed_as', '<', NORMAL_FORM)
      .limit(BATCH)
      .execute();
    if (stale.length === 0) return count;
    await db.transaction().execute(async (trx) => {
      for (const { id } of stale) await indexClient(trx, id);
    });
    count += stale.length;
  }
}
